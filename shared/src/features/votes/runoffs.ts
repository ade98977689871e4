import { type BucketMap, getIn, valuesOf } from '../../kernel/index.ts';
import type { VotesRejection } from './decided.ts';
import { contenders } from './selection.ts';
import {
  type HeldVote,
  isHeld,
  type PreparedVote,
  type Vote,
  type VoteId,
  type VotesState,
} from './state.ts';
import type { Verdict } from './verdict.ts';

/** What a vote has come to together with its run-offs. */
export interface Final {
  /** The vote that was held first; places are those of its options. */
  readonly first: HeldVote;
  /** Everybody who has a place, from the first vote and from the run-offs. */
  readonly chosen: readonly number[];
  /** Run-offs that were counted and stand, in the order in which they were held. */
  readonly runoffs: readonly HeldVote[];
  /** Nothing is level any more. */
  readonly settled: boolean;
}

type Votes = BucketMap<Vote>;

const over = ['discarded', 'withdrawn', 'annulled'];

function runoffsOf({ votes }: Pick<VotesState, 'votes'>, id: VoteId): Vote[] {
  return valuesOf(votes).filter(
    ({ runoffOf, status }) => runoffOf === id && !over.includes(status),
  );
}

/** Is there a run-off, prepared or held, that decides this vote? */
export function runoffStands(state: VotesState, id: VoteId): boolean {
  return runoffsOf(state, id).length > 0;
}

/** Has such a run-off been put to the meeting? */
export function runoffOn(state: VotesState, id: VoteId): boolean {
  return runoffsOf(state, id).some(isHeld);
}

/** Between whom a run-off may be held: a tie that has not been settled, or one place and nobody with enough. */
export function amongWhom({ rule }: Vote, { outcome, selection }: Verdict): readonly number[] {
  if (selection === undefined) return [];
  const short = outcome === 'failed' && rule.select?.top === 1;
  return outcome === 'tie' || short ? contenders(selection) : [];
}

/** A run-off that was discarded comes back only while the vote still needs one and has no other. */
export function whyNotRestored(
  state: VotesState,
  { runoffOf }: PreparedVote,
): VotesRejection | null {
  if (runoffOf === null) return null;
  const first = getIn(state.votes, runoffOf);
  if (first === undefined || !isHeld(first) || first.outcome === null) return 'vote-not-closed';
  if (first.status === 'annulled') return 'vote-annulled';
  if (runoffStands(state, runoffOf)) return 'runoff-prepared';
  return amongWhom(first, first.outcome.verdict).length < 2 ? 'no-runoff' : null;
}

/** What this vote, or the one whose run-off it is, has come to; null where no run-off has been counted. */
export function finalOf(votes: Votes, id: VoteId): Final | null {
  const first = firstOf(votes, id);
  if (first === null) return null;
  const after = afterRunoffs(votes, first);
  return after.runoffs.length === 0 ? null : { first, ...after };
}

function firstOf(votes: Votes, id: VoteId): HeldVote | null {
  const vote = getIn(votes, id);
  if (vote === undefined || !isHeld(vote)) return null;
  return vote.runoffOf === null ? vote : firstOf(votes, vote.runoffOf);
}

function afterRunoffs(votes: Votes, vote: HeldVote): Omit<Final, 'first'> {
  const verdict = vote.outcome?.verdict;
  if (verdict === undefined || vote.status !== 'closed')
    return { chosen: [], runoffs: [], settled: false };
  const own = { chosen: chosenIn(verdict), runoffs: [], settled: verdict.outcome !== 'tie' };
  const next = runoffsOf({ votes }, vote.id).find(({ status }) => status === 'closed');
  if (next === undefined || !isHeld(next)) return own;
  // Nobody could vote in it: what was level still is.
  if (next.outcome?.verdict.outcome === 'no_quorum') return { ...own, runoffs: [next] };
  const among = amongWhom(vote, verdict);
  const after = afterRunoffs(votes, next);
  const won = after.chosen.flatMap((place) => among[place] ?? []);
  return {
    chosen: [...own.chosen, ...won].sort((a, b) => a - b),
    runoffs: [next, ...after.runoffs],
    settled: after.settled,
  };
}

/** Beside a tie those ahead of it have their place, if they have whatever else the rule asks of an option. */
function chosenIn({ selection, conditions }: Verdict): readonly number[] {
  return (selection?.chosen ?? []).filter((place) =>
    conditions.every(({ option, holds }) => option !== place || holds),
  );
}
