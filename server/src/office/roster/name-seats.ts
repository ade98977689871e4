import type { MeetingId } from '@haoshangliang/shared/wire';
import type { Compilable } from 'kysely';
import type { SeatNameRow } from '../../ports/schema.ts';
import type { Tables } from '../../ports/tables.ts';
import { inBatches } from '../rows-at-once.ts';

/** What a seat is called; its place on the list is where it comes in. */
export type SeatName = Omit<SeatNameRow, 'meeting' | 'position'>;

/** Statements that put names at the end of the meeting's list, in their order. */
export async function namingSeats(
  { db }: Tables,
  meeting: MeetingId,
  names: readonly SeatName[],
): Promise<Compilable[]> {
  const last = await db
    .selectFrom('seat_name')
    .select(({ fn }) => fn.max('position').as('position'))
    .where('meeting', '=', meeting)
    .executeTakeFirst();
  const after = last?.position ?? 0;
  const rows = names.map((name, index) => ({ meeting, position: after + index + 1, ...name }));
  return inBatches(rows).map((batch) => db.insertInto('seat_name').values(batch));
}
