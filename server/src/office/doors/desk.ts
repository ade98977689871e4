import { type AccountId, type Rejection, reject, type SeatId } from '@haoshangliang/shared/kernel';
import type { MeetingId } from '@haoshangliang/shared/wire';
import type { Config } from '../../config.ts';
import type { DeviceId } from '../../meetings/standing.ts';
import type { LinkRow, MeetingRow } from '../../ports/schema.ts';
import { dutiesOf } from '../meetings/meeting-book.ts';
import type { LinkKey } from '../secrets.ts';
import type { EntranceDeps } from './entrance.ts';
import { draftLink, liveLinks } from './links.ts';

export interface DeskDeps extends EntranceDeps {
  readonly key: LinkKey;
  readonly config: Config;
}

/** The meeting, for accounts that prepare it or have a duty in it; for others it does not exist. */
export async function deskOf(
  { book }: DeskDeps,
  account: AccountId,
  id: MeetingId,
): Promise<MeetingRow | Rejection> {
  const hasDuty = dutiesOf(await book.duty(id, account)).length > 0;
  const meeting = hasDuty ? await book.byId(id) : await book.forAccount(account, id);
  return meeting ?? reject('not-found');
}

/** The shared link; a new one where there is none. */
export async function sharedLink(
  { tables, key, now }: DeskDeps,
  meeting: MeetingId,
): Promise<LinkRow> {
  const found = (await liveLinks(tables, meeting)).find(({ kind }) => kind === 'shared');
  if (found !== undefined) return found;
  const link = draftLink(key, now(), { meeting, seat: null });
  await tables.write(tables.db.insertInto('link').values(link));
  return link;
}

/** Revokes what there is for the seat (null: the shared link) and makes a new one. */
export async function renewLink(
  { tables, key, now }: DeskDeps,
  to: { meeting: MeetingId; seat: SeatId | null },
): Promise<LinkRow> {
  const { db } = tables;
  const link = draftLink(key, now(), to);
  const old = (await liveLinks(tables, to.meeting))
    .filter(({ seat }) => seat === to.seat)
    .map(({ id }) => id);
  const revoking = db.updateTable('link').set({ revoked_at: now() });
  const leaving = db.deleteFrom('device_seat');
  await tables.write(
    ...(old.length === 0
      ? []
      : [revoking.where('id', 'in', old), leaving.where('link', 'in', old)]),
    db.insertInto('link').values(link),
  );
  return link;
}

/** Browsers that came in by links of a seat. */
export async function devicesBy(
  { tables }: DeskDeps,
  meeting: MeetingId,
  seat: SeatId,
): Promise<DeviceId[]> {
  const query = tables.db.selectFrom('device_seat').select('device').where('meeting', '=', meeting);
  return (await query.where('seat', '=', seat).execute()).map(({ device }) => device);
}
