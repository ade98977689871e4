import { emptyMap, type SeatId, valuesOf } from '../../kernel/index.ts';
import { lineFor } from './mandates.ts';
import type { OnRoll, VoteId, VotesState } from './state.ts';

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
