import { type PeopleState, seatFor } from '../../features/people/index.ts';
import type { SeatId } from '../../kernel/index.ts';

/** The people behind some seats: each person once, whatever has been merged, and none whose line was removed. */
export function personsOf(people: PeopleState, seats: readonly SeatId[]): readonly SeatId[] {
  return seats.filter((seat) => seatFor(people, seat)?.id === seat);
}
