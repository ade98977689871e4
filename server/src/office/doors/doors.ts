import type { Audience, SeatId } from '@haoshangliang/shared/kernel';
import type { MeetingId } from '@haoshangliang/shared/wire';
import type { Doors } from '../../meetings/standing.ts';
import type { StandingChanges } from '../changes.ts';
import { householdsOfSeats } from '../roster/households.ts';
import { type StandingDeps, standingOf } from './standing.ts';

export function createDoors(deps: StandingDeps, changes: StandingChanges): Doors {
  return {
    standing: (device, meeting) => standingOf(deps, device, meeting),
    names: (meeting, seats, audience) => namesOf(deps, { meeting, seats, audience }),
    households: (meeting, seats) => householdsOf(deps, meeting, seats),
    onChange: changes.onChange,
  };
}

interface Asked {
  readonly meeting: MeetingId;
  readonly seats: readonly SeatId[];
  readonly audience: Audience;
}

/** Staff see the full name where one is known; everybody else what the office chose to show. */
async function namesOf(
  { tables }: StandingDeps,
  { meeting, seats, audience }: Asked,
): Promise<Record<string, string>> {
  if (seats.length === 0) return {};
  const rows = await tables.db
    .selectFrom('seat_name')
    .select(['seat', 'display_name', 'full_name'])
    .where('meeting', '=', meeting)
    .where('seat', 'in', [...seats])
    .execute();
  const shown = (row: (typeof rows)[number]) =>
    audience === 'staff' ? (row.full_name ?? row.display_name) : row.display_name;
  return Object.fromEntries(rows.map((row) => [row.seat, shown(row)]));
}

async function householdsOf(
  { tables, hosts }: StandingDeps,
  meeting: MeetingId,
  seats: readonly SeatId[],
): Promise<Record<string, string>> {
  const people = (await hosts.state(meeting))?.people;
  return people === undefined ? {} : await householdsOfSeats(tables, people, { meeting, seats });
}
