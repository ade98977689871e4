import type { Roster } from './events.ts';
import {
  type Count,
  isExpected,
  isLive,
  noCount,
  type PeopleState,
  type Seat,
  type StaffSeat,
  staffRoles,
} from './state.ts';

/** A seat as it was and as it will be; null: it is not there. */
export interface Move {
  readonly before: Seat | null;
  readonly after: Seat | null;
}

export const noRoster: Roster = { all: null, groups: [], staff: [] };

export function isEmpty(roster: Roster): boolean {
  return roster.all === null && roster.groups.length === 0 && roster.staff.length === 0;
}

/** What everybody will know of the roster once the seats have moved. */
export function rosterAfter(state: PeopleState, moves: readonly Move[]): Roster {
  const groups = new Map<string, Count>();
  let all = state.counts.all;
  const add = (seat: Seat | null, by: 1 | -1) => {
    if (seat === null || !isLive(seat)) return;
    all = added(all, seat, by);
    if (seat.group === null) return;
    groups.set(
      seat.group,
      added(groups.get(seat.group) ?? state.counts.groups[seat.group] ?? noCount, seat, by),
    );
  };
  for (const { before, after } of moves) {
    add(before, -1);
    add(after, 1);
  }
  const changed = [...groups].filter(
    ([id, count]) => !sameCount(count, state.counts.groups[id] ?? noCount),
  );
  return {
    all: sameCount(all, state.counts.all) ? null : all,
    groups: changed.map(([group, count]) => ({ group, ...count })) as Roster['groups'],
    staff: moves.flatMap(staffMove),
  };
}

function added(count: Count, seat: Seat, by: 1 | -1): Count {
  return {
    seats: count.seats + (seat.visitor ? 0 : by),
    expected: count.expected + (isExpected(seat) ? by : 0),
    visitors: count.visitors + (seat.visitor ? by : 0),
    voters: count.voters + (seat.voter ? by : 0),
  };
}

function sameCount(a: Count, b: Count): boolean {
  const keys = ['seats', 'expected', 'visitors', 'voters'] as const;
  return keys.every((key) => a[key] === b[key]);
}

function isStaff(seat: Seat | null): seat is Seat {
  return seat !== null && isLive(seat) && staffRoles.includes(seat.role);
}

function staffMove({ before, after }: Move): Roster['staff'] {
  if (isStaff(after)) {
    const same = isStaff(before) && before.role === after.role && before.label === after.label;
    return same ? [] : [{ seat: after.id, role: after.role, label: after.label }];
  }
  return isStaff(before) ? [{ seat: before.id, role: null, label: before.label }] : [];
}

/** The state with what everybody knows brought up to date. */
export function withRoster(state: PeopleState, roster: Roster): PeopleState {
  const groups = roster.groups.map(({ group, ...count }) => [group, told(count)] as const);
  const counts = {
    all: roster.all === null ? state.counts.all : told(roster.all),
    groups:
      groups.length === 0
        ? state.counts.groups
        : { ...state.counts.groups, ...Object.fromEntries(groups) },
  };
  const moved = new Set(roster.staff.map(({ seat }) => seat));
  const stayed = state.staff.filter(({ seat }) => !moved.has(seat));
  const staff = moved.size === 0 ? state.staff : [...stayed, ...roster.staff.flatMap(nowStaff)];
  return { ...state, counts, staff };
}

function told(count: NonNullable<Roster['all']>): Count {
  return { ...count, expected: count.expected ?? count.seats };
}

function nowStaff({ seat, role, label }: Roster['staff'][number]): StaffSeat[] {
  return role === null ? [] : [{ seat, role, label }];
}

/** One after the other in one. */
export function joined(older: Roster, newer: Roster): Roster {
  const groups = new Set(newer.groups.map(({ group }) => group));
  const staff = new Set(newer.staff.map(({ seat }) => seat));
  return {
    all: newer.all ?? older.all,
    groups: [...older.groups.filter(({ group }) => !groups.has(group)), ...newer.groups],
    staff: [...older.staff.filter(({ seat }) => !staff.has(seat)), ...newer.staff],
  };
}
