import { isExcused, type Stay } from '../features/attendance/index.ts';
import { isLive, type Seat, sameAs } from '../features/people/index.ts';
import { getIn, valuesOf } from '../kernel/index.ts';
import type { Composing } from './record.ts';
import { sideless } from './side-name.ts';
import words from './words.json' with { type: 'json' };

/** One person of the roster and whether they came. Doubles that were merged are one. */
export interface Attended {
  readonly seat: Seat;
  readonly came: boolean;
  /** Never in the room, all the time elsewhere. */
  readonly remote: boolean;
  readonly excused: boolean;
  /** When, once for each time they came. */
  readonly stays: readonly Stay[];
}

/** Everybody on the roster in the order of the office's list. */
export function attendedOf({ state, placeOf }: Composing): Attended[] {
  return valuesOf(state.people.seats)
    .filter(isLive)
    .sort((a, b) => placeOf(a.id) - placeOf(b.id))
    .map((seat) => {
      const records = sameAs(state.people, seat.id).flatMap(
        (id) => getIn(state.attendance.records, id) ?? [],
      );
      const stays = records.flatMap((record): readonly Stay[] => record.stays);
      const came = stays.length > 0;
      return {
        seat,
        came,
        stays,
        remote: came && stays.every(({ where }) => where === 'remote'),
        excused: !came && records.some((record) => isExcused(record)),
      };
    });
}

export interface Side {
  readonly name: string;
  readonly members: readonly Attended[];
}

/** The people by the side they belong to, in the order in which the list comes to the sides; those of no side last, by what they are. */
export function bySide(composing: Composing, people: readonly Attended[]): Side[] {
  const { state } = composing;
  const first = firstPlaces(composing);
  const placeOf = (group: string) => first.get(group) ?? Number.MAX_SAFE_INTEGER;
  const groups = valuesOf(state.people.groups)
    .filter(({ kind }) => kind === 'group')
    .sort((a, b) => placeOf(a.id) - placeOf(b.id));
  const sides = groups.map(({ id, name }) => ({
    name: name ?? words.erased,
    members: people.filter(({ seat }) => seat.group === id),
  }));
  const known = new Set<string>(groups.map(({ id }) => id));
  const others = people.filter(({ seat }) => seat.group === null || !known.has(seat.group));
  const kinds = new Set(others.map(({ seat }) => sideless(seat)));
  const without = [...kinds].map((name) => ({
    name,
    members: others.filter(({ seat }) => sideless(seat) === name),
  }));
  return [...sides, ...without].filter(({ members }) => members.length > 0);
}

/** By group: where its first member stands on the list, whether or not they came. */
function firstPlaces({ state, placeOf }: Composing): ReadonlyMap<string, number> {
  const first = new Map<string, number>();
  for (const seat of valuesOf(state.people.seats)) {
    if (seat.group === null || !isLive(seat)) continue;
    first.set(seat.group, Math.min(first.get(seat.group) ?? placeOf(seat.id), placeOf(seat.id)));
  }
  return first;
}
