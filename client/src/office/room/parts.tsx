import type { Opinion } from '@haoshangliang/shared/features/opinions';
import { type ComponentType, lazy, useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useErasing } from '../../erasing/index.ts';
import { NowItem } from '../../features/agenda/index.ts';
import {
  AgendaWalk,
  describeAgenda,
  useAgendaStep,
  useUnfinishedItems,
} from '../../features/agenda/staff/index.ts';
import { Arrivals, describeAttendance } from '../../features/attendance/staff/index.ts';
import { describeClauses, usePutIntoClause } from '../../features/clauses/staff/index.ts';
import {
  CommitmentsCard,
  describeCommitments,
  useMarking,
} from '../../features/commitments/staff/index.tsx';
import {
  DraftsColumn,
  describeDrafts,
  isFreezeSettled,
  reopenInstead,
  useDraftStep,
  useEditorOf,
  usePutIntoText,
  useUnfinishedDrafts,
  useWritableDraft,
} from '../../features/drafts/staff/index.ts';
import {
  describeEntitlements,
  EntitlementsCard,
} from '../../features/entitlements/staff/index.tsx';
import { LifeNotice } from '../../features/life/index.ts';
import { describeLife, LeftOpenNotice, useLifeStep } from '../../features/life/staff/index.ts';
import { describeMaterials, MaterialsCard } from '../../features/materials/staff/index.ts';
import {
  describeOpinions,
  OpinionsDesk,
  useWaitingOpinions,
} from '../../features/opinions/staff/index.ts';
import {
  Claims,
  describePeople,
  isRosterSettled,
  useWaitingClaims,
} from '../../features/people/staff/index.ts';
import { describeScreen } from '../../features/screen/staff/index.ts';
import {
  ConsensusPath,
  describeVotes,
  isVoteSettled,
  RunningDesk,
  useUnfinishedVotes,
  useVoteStep,
  useVotesAtHand,
  VoteDesk,
} from '../../features/votes/staff/index.ts';
import { useOutline } from '../../outline/index.ts';
import type { Describe, Instead, Settled } from '../../sync/described.ts';
import type { NextStep } from '../../sync/next-step.ts';
import { useMeeting } from '../../sync/use-meeting.tsx';
import { describeComments } from './describe-comments.ts';
import { describeMinutes } from './describe-minutes.ts';
import { describePhotos } from './describe-photos.ts';
import { PickFromRoster } from './pick-from-roster.tsx';
import { type AtHand, atHand } from './views.ts';

const Clauses = lazy(async () => ({ default: (await import('./clauses.tsx')).Clauses }));
const HandIn = lazy(async () => ({ default: (await import('./hand-in.tsx')).HandIn }));
const Comments = lazy(async () => ({ default: (await import('../comments.tsx')).Comments }));

// Where features take their places in the staff room. One line for each; which column they stand in says `views.ts`.

/** Before everything else: what cannot wait. */
export const noticeParts: readonly ComponentType[] = [LeftOpenNotice];

/** How far the meeting is. */
export const walkParts: readonly ComponentType[] = [AgendaWalk];

/** In the card NOW. */
export const nowParts: readonly ComponentType[] = [LifeNotice, NowItem];

/** Who waits to be confirmed. */
export const claimParts: readonly ComponentType[] = [Claims];

/** What asks for somebody: votes. */
export const askingParts: readonly ComponentType[] = [VoteDesk, ConsensusPath];

/** What was promised and what is still to be answered: whoever leads asks for it, whoever writes sees to it afterwards. */
export const promiseParts: readonly ComponentType[] = [CommitmentsCard];

/** Where votes are not led, but ballots are entered. */
export const votingParts: readonly ComponentType[] = [RunningDesk];

/** What people say, as it comes. */
export const voiceParts: readonly ComponentType[] = [Opinions];

/** What is in the hall: who has come, what lies on the table. */
export const hallParts: readonly ComponentType[] = [Arrivals, EntitlementsCard, MaterialsCard];

/** The consensus draft. */
export const draftParts: readonly ComponentType[] = [Drafts];

/** The first that is not null is the next step. */
export function useSteps(): readonly (NextStep | null)[] {
  return [useLifeStep(), useVoteStep(), useDraftStep(), useAgendaStep()];
}

/** What is left undone when the meeting is to be closed, one line each. */
export function useUnfinished(): readonly string[] {
  return [...useUnfinishedItems(), ...useUnfinishedDrafts(), ...useUnfinishedVotes()];
}

/** How many people and how many opinions wait for somebody at this page. */
export function useWaiting(): { readonly people: number; readonly voices: number } {
  return { people: useWaitingClaims().length, voices: useWaitingOpinions().length };
}

/** What the item that runs, and the votes that belong to it, bring to the front; after 散会 what was promised is checked. */
export function useAtHand(): AtHand {
  const current = useOutline().current;
  const isClosed = useMeeting(({ life }) => life.phase === 'closed');
  const running = atHand(current?.item.kind ?? null, useVotesAtHand());
  return isClosed ? 'promises' : running;
}

/** The phase, the item and the vote that the meeting is at: whoever leads it finds them before their eyes. */
export function useHappening(): string {
  return useMeeting(
    ({ life, agenda, votes }) => `${life.phase} ${agenda.current} ${votes.current}`,
  );
}

/** Words of events, for the record and the undo bar. */
export const describers: readonly Describe[] = [
  describeAgenda,
  describeLife,
  describeVotes,
  describeDrafts,
  describeClauses,
  describeOpinions,
  describeAttendance,
  describePeople,
  describeEntitlements,
  describeMaterials,
  describeScreen,
  describeCommitments,
  describeMinutes,
  describeComments,
  describePhotos,
];

/** Acts that are past taking back. */
export const settled: readonly Settled[] = [isVoteSettled, isFreezeSettled, isRosterSettled];

/** What leads on from such an act instead. */
export const insteads: readonly Instead[] = [reopenInstead];

function Drafts() {
  return <DraftsColumn pick={PickFromRoster} below={Clauses} beside={Comments} handIn={HandIn} />;
}

/**
 * What people said can be written into the text that is open beside it, become one of its clauses, and be destroyed
 * because they ask for it.
 */
function Opinions() {
  const mark = useMarking();
  const put = usePutIntoText();
  const putting = usePutIntoClause(useWritableDraft(), useEditorOf);
  const { t } = useTranslation('staff');
  const erasing = useErasing();
  const moreDoings = useCallback(
    (opinion: Opinion) => [
      ...(opinion.status === 'shown'
        ? [...mark(opinion), ...put(opinion.text), ...putting.entriesFor(opinion)]
        : []),
      ...erasing.entriesFor(
        opinion.text === null
          ? null
          : {
              what: { opinion: opinion.id },
              kind: 'opinion',
              title: t('erase.title', { no: opinion.no }),
              text: opinion.text,
            },
      ),
    ],
    [mark, put, putting.entriesFor, erasing.entriesFor, t],
  );
  return (
    <>
      <OpinionsDesk moreDoings={moreDoings} />
      {putting.dialog}
      {erasing.dialog}
    </>
  );
}
