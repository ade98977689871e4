import { seatFor } from '@haoshangliang/shared/features/people';
import { type Rejection, reject, type SeatId } from '@haoshangliang/shared/kernel';
import type { MeetingId } from '@haoshangliang/shared/wire';
import type { Device } from '../../gateway/devices.ts';
import type { DeviceSeatRow, LinkRow } from '../../ports/schema.ts';
import { isUnsettled, withdrawClaims } from './claims.ts';
import { type EntranceDeps, type Opened, recordingConsent } from './entrance.ts';
import { holderOf, standingOf } from './standing.ts';
import { tracing } from './traces.ts';

/**
 * 是我: the browser gets the seat of the link. Another one that had it loses it, and a trace stays. Whoever only waits to
 * be recognised as that person goes on waiting on their own device, and is told that the seat is held.
 */
export async function takeSeat(
  deps: EntranceDeps,
  opened: Opened,
  taking: { device: Device; move: boolean },
): Promise<Rejection | { seat: SeatId }> {
  const { link, meeting, state } = opened;
  const { device } = taking;
  const seat = link.seat === null ? undefined : seatFor(state.people, link.seat)?.id;
  if (seat === undefined || link.seat === null) return reject('link-invalid');
  const standing = await standingOf(deps, device.id, meeting.id);
  if (standing?.account) return reject('not-allowed');
  if (standing?.seats.includes(seat)) return { seat };
  const holder = await holderOf(deps, state.people, { meeting: meeting.id, seat: link.seat });
  if (holder !== undefined && !taking.move) return reject('seat-held');
  const rows = await rowsOf(deps, meeting.id, link.seat);
  const own = rows.filter((row) => row.device === device.id);
  const waiting = rows.filter((row) => !own.includes(row) && isUnsettled(state.people, row));
  const going = rows.filter((row) => !waiting.includes(row));
  await writeTaking(deps, link, { device, seat, going, moved: holder !== undefined });
  await withdrawClaims(deps, meeting.id, { rows: own, taken: true });
  const concerned = new Set([...rows.map((row) => row.device), device.id]);
  for (const each of concerned) deps.changes.announce({ meeting: meeting.id, device: each });
  return { seat };
}

async function rowsOf(
  { tables }: EntranceDeps,
  meeting: MeetingId,
  seat: SeatId,
): Promise<DeviceSeatRow[]> {
  const query = tables.db.selectFrom('device_seat').selectAll().where('meeting', '=', meeting);
  return await query.where('seat', '=', seat).execute();
}

interface Taking {
  readonly device: Device;
  readonly seat: SeatId;
  /** What other browsers, and this one by another way, had of the seat. */
  readonly going: readonly DeviceSeatRow[];
  readonly moved: boolean;
}

async function writeTaking(
  deps: EntranceDeps,
  { id, meeting, seat: linked }: LinkRow,
  { device, seat, going, moved }: Taking,
): Promise<void> {
  if (linked === null) return;
  const { tables, now } = deps;
  const { db } = tables;
  const row = { device: device.id, meeting, seat: linked, claim: null, link: id, at: now() };
  const leaving = db
    .deleteFrom('device_seat')
    .where('meeting', '=', meeting)
    .where('seat', '=', linked);
  const devices = going.map((each) => each.device);
  await tables.write(
    ...(devices.length === 0 ? [] : [leaving.where('device', 'in', devices)]),
    db.insertInto('device_seat').values(row),
    recordingConsent(deps, { meeting, device: device.id, seat }),
    tracing(tables, now(), { meeting, kind: moved ? 'seat-moved' : 'seat-taken', seat }),
  );
}
