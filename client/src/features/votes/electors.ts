import type { Seat } from '@haoshangliang/shared/features/people';
import {
  type HeldVote,
  lineFor,
  type OnRoll,
  type VoteId,
  type VotesState,
} from '@haoshangliang/shared/features/votes';
import { emptyMap, type SeatId, valuesOf } from '@haoshangliang/shared/kernel';

/** A ballot that can be cast on this device: by which seat, and on which line of the roll it stands. */
export interface OwnBallot {
  readonly seat: SeatId;
  readonly line: OnRoll;
  /** By proxy: who has appointed this seat. */
  readonly giver?: SeatId;
}

/** The ballots of this device in the order in which it got its seats; a household has one, whoever of it is here. */
export function ownElectors(
  votes: VotesState,
  vote: VoteId,
  seats: readonly SeatId[],
): readonly OwnBallot[] {
  const own = new Map<SeatId, OwnBallot>();
  for (const seat of seats) {
    const line = lineFor(votes, vote, seat);
    if (line !== undefined && !own.has(line.seat)) own.set(line.seat, { seat, line });
  }
  const held = valuesOf(votes.rolls[vote] ?? emptyMap).flatMap((line) => heldBy(seats, line));
  return [...own.values(), ...held];
}

/** The ballots of a line that these seats cast for others. */
function heldBy(seats: readonly SeatId[], line: OnRoll): readonly OwnBallot[] {
  return (line.proxies ?? []).flatMap(({ of: giver, to: seat, ended }) =>
    seats.includes(seat) && ended !== true ? [{ seat, line, giver }] : [],
  );
}

export type WhyNot = 'looking' | 'visitor' | 'no-vote' | 'later' | 'group' | 'staff';

/** Why nobody on this device may vote; `seats`: those lines of the roster that are its own. */
export function whyNot(
  seats: readonly Seat[],
  staff: boolean,
  { groups }: Pick<HeldVote['terms'], 'groups'> = { groups: null },
): WhyNot {
  const live = seats.filter(({ mergedInto, removed }) => mergedInto === null && !removed);
  const voters = live.filter(({ voter }) => voter);
  const among = ({ group }: Seat) => groups === null || (group !== null && groups.includes(group));
  if (voters.length > 0) return voters.some(among) ? 'later' : 'group';
  if (live.length === 0) return staff ? 'staff' : 'looking';
  if (live.every(({ visitor }) => visitor)) return 'visitor';
  return staff ? 'staff' : 'no-vote';
}
