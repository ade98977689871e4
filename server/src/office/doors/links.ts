import type { SeatId } from '@haoshangliang/shared/kernel';
import type { MeetingId } from '@haoshangliang/shared/wire';
import { randomId } from '../../meetings/random-id.ts';
import type { LinkRow } from '../../ports/schema.ts';
import type { Tables } from '../../ports/tables.ts';
import { digest, type LinkKey } from '../secrets.ts';

/** A new link: personal where it is for a seat, shared otherwise. */
export function draftLink(
  key: LinkKey,
  now: number,
  to: { meeting: MeetingId; seat: SeatId | null },
): LinkRow {
  const id = randomId<'link'>();
  return {
    id,
    ...to,
    kind: to.seat === null ? 'shared' : 'personal',
    token_hash: digest(tokenOf(key, { id })),
    created_at: now,
    reading_until: null,
    revoked_at: null,
  };
}

function tokenOf(key: LinkKey, { id }: Pick<LinkRow, 'id'>): string {
  return key.tokenFor(`link ${id}`);
}

/** The token to print again; null where the key it was made with is gone: then only a new link can be printed. */
export function printableToken(key: LinkKey, link: LinkRow): string | null {
  const token = tokenOf(key, link);
  return digest(token) === link.token_hash ? token : null;
}

/** The link a token opens; undefined for one that is unknown, revoked or run out: nobody is told which. */
export async function linkOf(
  { db }: Tables,
  token: string,
  now: number,
): Promise<LinkRow | undefined> {
  const query = db.selectFrom('link').selectAll().where('token_hash', '=', digest(token));
  const link = await query.where('revoked_at', 'is', null).executeTakeFirst();
  return link?.reading_until !== null && link !== undefined && link.reading_until <= now
    ? undefined
    : link;
}

/** Links of a meeting that open something. */
export async function liveLinks({ db }: Tables, meeting: MeetingId): Promise<LinkRow[]> {
  const query = db
    .selectFrom('link')
    .selectAll()
    .where('meeting', '=', meeting)
    .where('revoked_at', 'is', null);
  return await query.orderBy('created_at').orderBy('id').execute();
}
