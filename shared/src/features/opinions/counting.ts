import type { SeatId } from '../../kernel/index.ts';
import type { EventOf } from './events.ts';
import {
  noCounts,
  type Opinion,
  type OpinionStatus,
  type OpinionsFacts,
  type OpinionsState,
  type Second,
} from './state.ts';

export type CountsMoved = EventOf<'opinions/numbers-moved'>['data']['counts'];

/** How many stand where in the opinion's item once it has gone from one place to the other. */
export function countsAfter(
  state: OpinionsState,
  item: Opinion['item'],
  move: { readonly from: OpinionStatus | null; readonly to: OpinionStatus | null },
): CountsMoved {
  const counts = { ...(state.counts[item] ?? noCounts) };
  if (move.from !== null) counts[move.from] -= 1;
  if (move.to !== null) counts[move.to] += 1;
  return [{ item, ...counts }];
}

/** The one seat that stands for the person, as the roster knows it now. */
function personOf(facts: OpinionsFacts, seat: SeatId): SeatId {
  return facts.seat(seat)?.id ?? seat;
}

export function isSame(facts: OpinionsFacts, one: SeatId, other: SeatId): boolean {
  return one === other || personOf(facts, one) === personOf(facts, other);
}

/** Persons, not seats, and never the author. */
export function personsAmong(
  facts: OpinionsFacts,
  seconds: readonly Second[],
  author: SeatId,
): number {
  const persons = new Set(seconds.map(({ seat }) => personOf(facts, seat)));
  persons.delete(personOf(facts, author));
  return persons.size;
}
