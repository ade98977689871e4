import type { ComponentType } from 'react';
import { NowItem } from '../../features/agenda/index.ts';
import {
  AgendaWalk,
  describeAgenda,
  useAgendaStep,
  useUnfinishedItems,
} from '../../features/agenda/staff/index.ts';
import { Arrivals, describeAttendance } from '../../features/attendance/staff/index.ts';
import {
  DraftsColumn,
  describeDrafts,
  isFreezeSettled,
  useDraftStep,
  usePutIntoText,
  useUnfinishedDrafts,
} from '../../features/drafts/staff/index.ts';
import { LifeNotice } from '../../features/life/index.ts';
import { describeLife, LeftOpenNotice, useLifeStep } from '../../features/life/staff/index.ts';
import { describeMaterials, MaterialsCard } from '../../features/materials/staff/index.ts';
import { describeOpinions, OpinionsDesk } from '../../features/opinions/staff/index.ts';
import { Claims, describePeople } from '../../features/people/staff/index.ts';
import {
  describeVotes,
  isVoteSettled,
  useVoteStep,
  VoteDesk,
} from '../../features/votes/staff/index.ts';
import type { Describe, Settled } from '../../sync/described.ts';
import type { NextStep } from '../../sync/next-step.ts';
import { PickFromRoster } from './pick-from-roster.tsx';

// Where features take their places in the staff room. One line for each; the order is that on the page.

/** Above the columns: what cannot wait. */
export const noticeParts: readonly ComponentType[] = [LeftOpenNotice];

/** Left column: how far the meeting is. */
export const walkParts: readonly ComponentType[] = [AgendaWalk];

/** Middle column, in the card NOW. */
export const nowParts: readonly ComponentType[] = [LifeNotice, NowItem];

/** Middle column, below NOW: people to confirm, opinions as they come, votes. */
export const floorParts: readonly ComponentType[] = [
  Claims,
  VoteDesk,
  Opinions,
  Arrivals,
  MaterialsCard,
];

/** Right column: the consensus draft. */
export const draftParts: readonly ComponentType[] = [Drafts];

/** The first that is not null is the next step. */
export function useSteps(): readonly (NextStep | null)[] {
  return [useLifeStep(), useVoteStep(), useDraftStep(), useAgendaStep()];
}

/** What is left undone when the meeting is to be closed, one line each. */
export function useUnfinished(): readonly string[] {
  return [...useUnfinishedItems(), ...useUnfinishedDrafts()];
}

/** Words of events, for the record and the undo bar. */
export const describers: readonly Describe[] = [
  describeAgenda,
  describeLife,
  describeVotes,
  describeDrafts,
  describeOpinions,
  describeAttendance,
  describePeople,
  describeMaterials,
];

/** Acts that are past taking back. */
export const settled: readonly Settled[] = [isVoteSettled, isFreezeSettled];

function Drafts() {
  return <DraftsColumn pick={PickFromRoster} />;
}

/** What people said can be written into the text that is open beside it. */
function Opinions() {
  const put = usePutIntoText();
  return <OpinionsDesk moreDoings={put} />;
}
