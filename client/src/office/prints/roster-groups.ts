import type { SeatRole } from '@haoshangliang/shared/features/people';
import type { PersonRow } from '../people/people-rows.ts';

/** People who sign one after the other. `group`: as the roster calls it; otherwise by what they are here as. */
export interface RosterGroup {
  readonly key: string;
  readonly group: string | null;
  readonly role: SeatRole | 'staff';
  readonly rows: readonly PersonRow[];
  readonly voters: number;
  /** Hundredths of a square metre of those who vote; 0 where nobody has an area. */
  readonly area: number;
}

/** Groups in the order in which the list first names them; whoever runs the meeting signs last. */
export function rosterGroups(rows: readonly PersonRow[]): RosterGroup[] {
  const found = new Map<string, PersonRow[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const before = found.get(key);
    if (before === undefined) found.set(key, [row]);
    else before.push(row);
  }
  const all = [...found].map(([key, each]) => described(key, each));
  return [
    ...all.filter(({ role }) => role !== 'staff'),
    ...all.filter(({ role }) => role === 'staff'),
  ];
}

function keyOf({ group, seat }: PersonRow): string {
  return group === null ? `role ${roleOf(seat.role)}` : `group ${group}`;
}

function roleOf(role: SeatRole): RosterGroup['role'] {
  return role === 'moderator' || role === 'secretary' ? 'staff' : role;
}

function described(key: string, rows: readonly PersonRow[]): RosterGroup {
  const voters = rows.filter(({ seat }) => seat.voter);
  const first = rows[0];
  const group = first?.group ?? null;
  return {
    key,
    group,
    role: group !== null || first === undefined ? 'observer' : roleOf(first.seat.role),
    rows,
    voters: voters.length,
    area: voters.reduce((sum, { seat }) => sum + (seat.area ?? 0), 0),
  };
}
