import { type Decision, getIn, reject } from '../../kernel/index.ts';
import type { VotesCommand } from './commands.ts';
import type { VotesEvent } from './events.ts';
import {
  type HeldVote,
  isHeld,
  type Outcome,
  type PreparedVote,
  type Vote,
  type VoteId,
  type VotesState,
} from './state.ts';

export const votesRejections = [
  'vote-unknown',
  'vote-not-prepared',
  'vote-not-discarded',
  'vote-not-open',
  'vote-closing',
  'vote-closed',
  'vote-withdrawn',
  'vote-not-closing',
  'close-final',
  'votes-full',
  'another-vote-open',
  'question-erased',
  'item-unknown',
  'item-not-current',
  'version-unknown',
  'version-not-shown',
  'electorate-empty',
  'electorate-too-large',
  'area-missing',
  'no-quorum',
  'quorum-met',
  'not-a-voter',
  'not-an-elector',
  'already-an-elector',
  'elector-has-voted',
  'elector-from-opening',
  'ballots-cast',
  'ballot-unknown',
  'ballot-is-their-own',
  'own-ballot-replaced',
  'own-ballot-stands',
  'seat-needed',
  'not-extended',
  'schedule-past',
  'not-scheduled',
  'options-mismatch',
  'options-alike',
  'rule-unfit',
  'answer-unfit',
  'objection-needs-reason',
  'vote-too-early',
  'vote-not-closed',
  'vote-annulled',
  'no-tie',
  'tie-not-theirs',
  'no-runoff',
  'runoff-prepared',
  'runoff-fixed',
  'runoff-held',
  'voted-otherwise',
  'household-has-voted',
  'household-on-roll',
  'has-appointed',
  'not-appointed',
  'proxies-exceeded',
  'proxy-unknown',
  'hands-counted',
  'hands-not-counted',
  'hands-unfit',
  'too-many-hands',
  'paper-counted',
  'paper-twice',
  'paper-unknown',
  'papers-waiting',
  'second-person-needed',
  'second-staff-needed',
  'helper-unnamed',
  'admission-stands',
  'vote-is-secret',
  'vote-is-named',
  'secret-area',
  'secret-household',
  'secret-proxies',
  'secret-live',
  'secret-weights',
  'secret-too-few',
  'secret-lone-ballot',
  'count-unfit',
] as const;

export type VotesRejection = (typeof votesRejections)[number];
export type Decided = Decision<VotesEvent, VotesRejection>;
export type Of<T extends VotesCommand['type']> = Extract<VotesCommand, { type: T }>;

export function withVote(state: VotesState, id: VoteId, then: (vote: Vote) => Decided): Decided {
  const vote = getIn(state.votes, id);
  return vote === undefined ? reject('vote-unknown') : then(vote);
}

export function withPrepared(
  state: VotesState,
  id: VoteId,
  then: (vote: PreparedVote) => Decided,
): Decided {
  return withVote(state, id, (vote) =>
    vote.status === 'prepared' ? then(vote) : reject('vote-not-prepared'),
  );
}

/** A vote that has been put to the meeting and stands. */
export function withHeld(
  state: VotesState,
  id: VoteId,
  then: (vote: HeldVote) => Decided,
): Decided {
  return withVote(state, id, (vote) => {
    if (!isHeld(vote)) return reject('vote-not-open');
    if (vote.status === 'annulled') return reject('vote-annulled');
    return vote.status === 'withdrawn' ? reject('vote-withdrawn') : then(vote);
  });
}

/** Only while ballots are taken. Who comes too late learns since when they are not. */
export function withOpen(
  state: VotesState,
  id: VoteId,
  then: (vote: HeldVote) => Decided,
): Decided {
  return withHeld(state, id, (vote) => {
    const { closedAt } = vote;
    if (closedAt === null) return then(vote);
    return reject(vote.status === 'closing' ? 'vote-closing' : 'vote-closed', { closedAt });
  });
}

/** A vote that has been counted, and its outcome stands. */
export function withCounted(
  state: VotesState,
  id: VoteId,
  then: (vote: HeldVote, outcome: Outcome) => Decided,
): Decided {
  return withHeld(state, id, (vote) =>
    vote.outcome === null ? reject('vote-not-closed') : then(vote, vote.outcome),
  );
}
