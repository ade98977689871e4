import { type BucketMap, entriesOf, getIn, type SeatId } from '../../kernel/index.ts';
import type { Counts } from './events.ts';
import {
  type Attendance,
  type AttendanceFacts,
  type AttendanceState,
  isExcused,
  type Line,
  nobody,
  type Presence,
  stayOf,
} from './state.ts';

export const noCounts: Counts = { all: null, groups: [] };

export function isEmpty(counts: Counts): boolean {
  return counts.all === null && counts.groups.length === 0;
}

type Records = BucketMap<Attendance>;

/** What one person adds to the numbers, whatever number of seats they came through. */
function partOf(line: Line, held: readonly (Attendance | undefined)[]): Presence {
  const stays = held.flatMap((record) => stayOf(record) ?? []);
  if (stays.length === 0) {
    return { ...nobody, excused: held.some(isExcused) ? 1 : 0 };
  }
  return {
    here: line.visitor ? 0 : 1,
    present: line.expected ? 1 : 0,
    visitors: line.visitor ? 1 : 0,
    voters: line.voter ? 1 : 0,
    remote: stays.some(({ where }) => where === 'in_room') ? 0 : 1,
    excused: 0,
  };
}

const keys = Object.keys(nobody) as (keyof Presence)[];

function sum(a: Presence, b: Presence, sign: 1 | -1): Presence {
  const part = (key: keyof Presence) => a[key] + sign * b[key];
  return {
    here: part('here'),
    present: part('present'),
    visitors: part('visitors'),
    voters: part('voters'),
    remote: part('remote'),
    excused: part('excused'),
  };
}

function same(a: Presence, b: Presence): boolean {
  return keys.every((key) => a[key] === b[key]);
}

/** The numbers after one person's records have changed. */
export function countsAfter(state: AttendanceState, line: Line, change: Change): Counts {
  const before = change.seats.map((seat) => getIn(state.records, seat));
  const after = change.seats.map((seat) => getIn(change.records, seat));
  const [was, is] = [partOf(line, before), partOf(line, after)];
  if (same(was, is)) return noCounts;
  const moved = (held: Presence) => sum(sum(held, was, -1), is, 1);
  const group =
    line.group === null
      ? null
      : { group: line.group, ...moved(state.counts.groups[line.group] ?? nobody) };
  return { all: moved(state.counts.all), groups: group === null ? [] : [group] };
}

interface Change {
  /** All seats of the person. */
  readonly seats: readonly SeatId[];
  readonly records: Records;
}

/** The numbers counted from the beginning, as far as they differ from those that stand. */
export function recounted(
  state: AttendanceState,
  records: Records,
  facts: AttendanceFacts,
): Counts {
  const people = new Map<SeatId, { line: Line; held: Attendance[] }>();
  for (const [, record] of entriesOf(records)) {
    const line = facts.seat(record.seat);
    if (line === null) continue;
    const person = people.get(line.id) ?? { line, held: [] };
    person.held.push(record);
    people.set(line.id, person);
  }
  let all = nobody;
  const groups = new Map<string, Presence>(
    Object.keys(state.counts.groups).map((id) => [id, nobody]),
  );
  for (const { line, held } of people.values()) {
    const part = partOf(line, held);
    all = sum(all, part, 1);
    if (line.group !== null) groups.set(line.group, sum(groups.get(line.group) ?? nobody, part, 1));
  }
  const changed = [...groups].filter(
    ([id, presence]) => !same(presence, state.counts.groups[id] ?? nobody),
  );
  return {
    all: same(all, state.counts.all) ? null : all,
    groups: changed.map(([group, presence]) => ({ group, ...presence })) as Counts['groups'],
  };
}

export function withCounts(state: AttendanceState, counts: Counts): AttendanceState {
  if (isEmpty(counts)) return state;
  const groups = Object.fromEntries(
    counts.groups.map(({ group, ...presence }) => [group, told(presence)]),
  );
  return {
    ...state,
    counts: {
      all: counts.all === null ? state.counts.all : told(counts.all),
      groups: { ...state.counts.groups, ...groups },
    },
  };
}

function told(presence: NonNullable<Counts['all']>): Presence {
  return { ...presence, present: presence.present ?? presence.here };
}

/** One after the other in one. */
export function joined(older: Counts, newer: Counts): Counts {
  const groups = new Set(newer.groups.map(({ group }) => group));
  return {
    all: newer.all ?? older.all,
    groups: [...older.groups.filter(({ group }) => !groups.has(group)), ...newer.groups],
  };
}
