import { type SeatId, valuesOf } from '@haoshangliang/shared/kernel';
import type { MeetingState } from '@haoshangliang/shared/meeting';
import type { MinutesNames } from '@haoshangliang/shared/minutes';
import type { MeetingId } from '@haoshangliang/shared/wire';
import type { Doors } from '../meetings/standing.ts';
import type { Tables } from '../ports/tables.ts';

export interface NamesDeps {
  readonly doors: Pick<Doors, 'names'>;
  readonly tables: Tables;
}

/** What people and the office are called in the minutes. */
export async function namesOf(
  deps: NamesDeps,
  meeting: MeetingId,
  state: MeetingState,
): Promise<MinutesNames> {
  const seats = valuesOf(state.people.seats).map(({ id }) => id);
  const shown = await deps.doors.names(meeting, seats, 'participant');
  const order = await seatsOnList(deps.tables, meeting);
  return { organ: await organOf(deps, state), seats: shown, order };
}

/** The seats as they stand on the office's list. */
export async function seatsOnList({ db }: Tables, meeting: MeetingId): Promise<SeatId[]> {
  const rows = await db
    .selectFrom('seat_name')
    .select('seat')
    .where('meeting', '=', meeting)
    .orderBy('position')
    .orderBy('seat')
    .execute();
  return rows.map(({ seat }) => seat);
}

async function organOf({ tables }: NamesDeps, { life }: MeetingState): Promise<string> {
  if (life.plan === null) return '';
  const query = tables.db.selectFrom('office').select('name').where('id', '=', life.plan.office);
  return (await query.executeTakeFirst())?.name ?? '';
}
