import { type HeldVote, isHeld, type VotesState } from '@haoshangliang/shared/features/votes';
import { getIn, type Id, valuesOf } from '@haoshangliang/shared/kernel';

/** Votes that were put to the meeting and stand, the newest first. */
export function heldVotes({ votes }: VotesState): readonly HeldVote[] {
  return valuesOf(votes)
    .filter(isHeld)
    .filter(({ status }) => status !== 'withdrawn')
    .sort((one, other) => other.openedAt - one.openedAt);
}

/** The vote that is open or closing. */
export function currentVote({ votes, current }: VotesState): HeldVote | null {
  const vote = current === null ? undefined : getIn(votes, current);
  return vote !== undefined && isHeld(vote) ? vote : null;
}

/** The last vote of the item that runs, once it has been counted: shown until the meeting goes on. */
export function lastDecided(state: VotesState, item: Id<'agenda-item'> | null): HeldVote | null {
  const [last] = heldVotes(state);
  return last !== undefined && last.outcome !== null && last.item === item ? last : null;
}
