import {
  type HeldVote,
  isHeld,
  type PreparedVote,
  type VotesState,
  whyUncounted,
} from '@haoshangliang/shared/features/votes';
import { getIn, type Id, valuesOf } from '@haoshangliang/shared/kernel';

/** Votes that were put to the meeting and were not merely taken back, the newest first. */
export function heldVotes({ votes }: VotesState): readonly HeldVote[] {
  return valuesOf(votes)
    .filter(isHeld)
    .filter((vote) => vote.status !== 'withdrawn' || whyUncounted(vote) !== null)
    .sort((one, other) => other.openedAt - one.openedAt);
}

/** The vote that is open or closing. */
export function currentVote({ votes, current }: VotesState): HeldVote | null {
  const vote = current === null ? undefined : getIn(votes, current);
  return vote !== undefined && isHeld(vote) ? vote : null;
}

/** With a count, or with the reason why there is none. */
export function isOver(vote: HeldVote): boolean {
  return vote.outcome !== null || whyUncounted(vote) !== null;
}

/** Which version of its text people voted on last before this vote; null: they have not. */
export function votedOnBefore(state: VotesState, vote: HeldVote | PreparedVote): number | null {
  const { id, subject } = vote;
  const until = isHeld(vote) ? vote.openedAt : Number.POSITIVE_INFINITY;
  const before = heldVotes(state).find(
    (other) =>
      other.id !== id &&
      other.outcome !== null &&
      other.openedAt < until &&
      subject !== null &&
      other.subject?.draft === subject.draft,
  );
  return before?.subject?.version ?? null;
}

/** The last vote of the item that runs, once it is over: shown until the meeting goes on. */
export function lastDecided(state: VotesState, item: Id<'agenda-item'> | null): HeldVote | null {
  const [last] = heldVotes(state);
  return last !== undefined && isOver(last) && last.item === item ? last : null;
}
