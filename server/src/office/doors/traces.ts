import type { AccountId, SeatId } from '@haoshangliang/shared/kernel';
import type { MeetingId } from '@haoshangliang/shared/wire';
import type { Compilable } from 'kysely';
import { randomId } from '../../meetings/random-id.ts';
import type { DoorTraceRow } from '../../ports/schema.ts';
import type { Tables } from '../../ports/tables.ts';

export interface Trace {
  readonly meeting: MeetingId;
  readonly kind: DoorTraceRow['kind'];
  readonly seat?: SeatId;
  readonly account?: AccountId;
}

/** A note of what happened at the door, to be written together with it. */
export function tracing(
  { db }: Tables,
  at: number,
  { meeting, kind, seat, account }: Trace,
): Compilable {
  const row = {
    id: randomId<'door-trace'>(),
    meeting,
    at,
    kind,
    seat: seat ?? null,
    account: account ?? null,
  };
  return db.insertInto('door_trace').values(row);
}
