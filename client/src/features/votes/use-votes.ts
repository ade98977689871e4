import type { HeldVote, VoteId, VotesCommand } from '@haoshangliang/shared/features/votes';
import { isHeld } from '@haoshangliang/shared/features/votes';
import { emptyMap, getIn } from '@haoshangliang/shared/kernel';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Outbox } from '../../sync/outbox.ts';
import { useMeeting, useOutbox, useSession } from '../../sync/use-meeting.tsx';
import { type BallotState, ballotState, entriesFor, type Slip } from './ballot-state.ts';
import type { OwnBallot } from './electors.ts';
import { currentVote, heldVotes, lastDecided } from './held-votes.ts';
import { boxedBallot } from './secret/kept-ballot.ts';

export function useCurrentVote(): HeldVote | null {
  return useMeeting((state) => currentVote(state.votes));
}

export function useHeldVote(id: VoteId): HeldVote | null {
  const vote = useMeeting((state) => getIn(state.votes.votes, id));
  return vote !== undefined && isHeld(vote) ? vote : null;
}

export function useHeldVotes(): readonly HeldVote[] {
  const votes = useMeeting((state) => state.votes);
  return useMemo(() => heldVotes(votes), [votes]);
}

export function useLastDecided(): HeldVote | null {
  return useMeeting((state) => lastDecided(state.votes, state.agenda.current));
}

export type Asked = Pick<HeldVote, 'question' | 'runoffOf'>;

/** The question as it is shown, also where its words have been erased; of a run-off, that it is one: the words are the same. */
export function useQuestionOf(): (vote: Asked) => string {
  const { t } = useTranslation('votes');
  return ({ question, runoffOf }) => {
    const words = question ?? t('erased');
    return runoffOf === null ? words : t('runoffAsked', { question: words });
  };
}

export function useBallot(slip: Slip): BallotState {
  const ballots = useMeeting((state) => state.votes.ballots[slip.vote]);
  const entries = useOutbox();
  const { meeting } = useSession();
  const ballot = getIn(ballots ?? emptyMap, slip.elector ?? slip.seat);
  return ballotState(ballot ?? boxedBallot({ meeting, ...slip }), entriesFor(entries, slip));
}

type Cast = Extract<VotesCommand, { type: 'votes/cast-ballot' }>;

/** What somebody puts on a ballot. */
export type Paper = Pick<Cast, 'choice' | 'reason'>;

/** Casts a ballot; what the same person pressed before and has no answer yet never goes out after it. */
export function castWith(outbox: Outbox, slip: Slip, paper: Paper & Pick<Cast, 'shared'>): void {
  for (const { request } of entriesFor(outbox.entries(), slip)) outbox.dismiss(request.id);
  const { vote, seat, giver } = slip;
  const proxy = giver === undefined ? {} : { for: giver };
  void outbox.send({ type: 'votes/cast-ballot', vote, ...paper, ...proxy }, seat);
}

/** `shared`: others vote on this device too, which the ballot says. */
export function useCast(slip: Slip, shared: boolean): (paper: Paper) => void {
  const { outbox } = useSession();
  return (paper) => castWith(outbox, slip, shared ? { ...paper, shared: true } : paper);
}

/** Every ballot of these electors, as this device knows it. */
export function useOwnBallots(own: readonly OwnBallot[], vote: VoteId): readonly BallotState[] {
  const ballots = useMeeting((state) => state.votes.ballots[vote]);
  const entries = useOutbox();
  const { meeting } = useSession();
  return own.map(({ seat, line, giver }) => {
    const ballot = getIn(ballots ?? emptyMap, line.seat);
    return ballotState(
      ballot ?? boxedBallot({ meeting, vote, seat }),
      entriesFor(entries, { vote, seat, giver }),
    );
  });
}
