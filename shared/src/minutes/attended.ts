import { isExcused, type Stay } from '../features/attendance/index.ts';
import { isLive, type Seat, sameAs } from '../features/people/index.ts';
import { getIn, type SeatId, valuesOf } from '../kernel/index.ts';
import type { Composing } from './record.ts';
import words from './words.json' with { type: 'json' };

/** One person of the roster and whether they came. Doubles that were merged are one. */
export interface Attended {
  readonly seat: Seat;
  readonly came: boolean;
  /** Never in the room, all the time elsewhere. */
  readonly remote: boolean;
  readonly excused: boolean;
}

/** Everybody on the roster in the order in which they were entered. */
export function attendedOf({ state, sources }: Composing): Attended[] {
  return valuesOf(state.people.seats)
    .filter(isLive)
    .sort((a, b) => sources.place(a.id) - sources.place(b.id))
    .map((seat) => {
      const records = sameAs(state.people, seat.id).flatMap(
        (id) => getIn(state.attendance.records, id) ?? [],
      );
      const stays = records.flatMap((record): readonly Stay[] => record.stays);
      const came = stays.length > 0;
      return {
        seat,
        came,
        remote: came && stays.every(({ where }) => where === 'remote'),
        excused: !came && records.some((record) => isExcused(record)),
      };
    });
}

export interface Side {
  readonly name: string;
  readonly members: readonly Attended[];
}

/** The people by the side they belong to, in the order of the groups; those of no side last. */
export function bySide({ state, sources }: Composing, people: readonly Attended[]): Side[] {
  const groups = valuesOf(state.people.groups)
    .filter(({ kind }) => kind === 'group')
    .sort((a, b) => sources.place(a.id) - sources.place(b.id));
  const sides = groups.map(({ id, name }) => ({
    name: name ?? words.erased,
    members: people.filter(({ seat }) => seat.group === id),
  }));
  const known = new Set<string>(groups.map(({ id }) => id));
  const others = people.filter(({ seat }) => seat.group === null || !known.has(seat.group));
  return [...sides, { name: words.frame.ungrouped, members: others }].filter(
    ({ members }) => members.length > 0,
  );
}

/** Staff seats of one role, in the order of the roster. */
export function holdersOf(people: readonly Attended[], role: Seat['role']): SeatId[] {
  return people.filter(({ seat }) => seat.role === role).map(({ seat }) => seat.id);
}
