import type { ComponentType } from 'react';
import { NowItem } from '../../features/agenda/index.ts';
import {
  AgendaWalk,
  describeAgenda,
  useAgendaStep,
  useUnfinishedItems,
} from '../../features/agenda/staff/index.ts';
import { LifeNotice } from '../../features/life/index.ts';
import { describeLife, LeftOpenNotice, useLifeStep } from '../../features/life/staff/index.ts';
import { describeVotes, useVoteStep, VoteDesk } from '../../features/votes/staff/index.ts';
import type { Describe } from '../../sync/described.ts';
import type { NextStep } from '../../sync/next-step.ts';

// Where features take their places in the staff room. One line for each; the order is that on the page.

/** Above the columns: what cannot wait. */
export const noticeParts: readonly ComponentType[] = [LeftOpenNotice];

/** Left column: how far the meeting is. */
export const walkParts: readonly ComponentType[] = [AgendaWalk];

/** Middle column, in the card NOW. */
export const nowParts: readonly ComponentType[] = [LifeNotice, NowItem];

/** Middle column, below NOW: people to confirm, opinions as they come, votes. */
export const floorParts: readonly ComponentType[] = [VoteDesk];

/** Right column: the consensus draft. */
export const draftParts: readonly ComponentType[] = [];

/** The first that is not null is the next step. */
export function useSteps(): readonly (NextStep | null)[] {
  return [useLifeStep(), useVoteStep(), useAgendaStep()];
}

/** What is left undone when the meeting is to be closed, one line each. */
export function useUnfinished(): readonly string[] {
  return [...useUnfinishedItems()];
}

/** Words of events, for the record and the undo bar. */
export const describers: readonly Describe[] = [describeAgenda, describeLife, describeVotes];
