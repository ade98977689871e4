import type { Seat } from '@haoshangliang/shared/features/people';
import type { OnRoll, VoteId, VotesState } from '@haoshangliang/shared/features/votes';
import { getIn, type SeatId } from '@haoshangliang/shared/kernel';

/** The seats of this device that may vote, in the order in which it got them. */
export function ownElectors(
  { rolls }: VotesState,
  vote: VoteId,
  seats: readonly SeatId[],
): readonly OnRoll[] {
  const roll = rolls[vote];
  return roll === undefined
    ? []
    : seats.flatMap((seat) => {
        const line = getIn(roll, seat);
        return line === undefined ? [] : [line];
      });
}

export type WhyNot = 'looking' | 'visitor' | 'no-vote' | 'later' | 'staff';

/** Why nobody on this device may vote; `seats`: those lines of the roster that are its own. */
export function whyNot(seats: readonly Seat[], staff: boolean): WhyNot {
  const live = seats.filter(({ mergedInto, removed }) => mergedInto === null && !removed);
  if (live.some(({ voter }) => voter)) return 'later';
  if (live.length === 0) return staff ? 'staff' : 'looking';
  if (live.every(({ visitor }) => visitor)) return 'visitor';
  return staff ? 'staff' : 'no-vote';
}
