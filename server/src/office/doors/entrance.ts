import { seatFor } from '@haoshangliang/shared/features/people';
import { type Rejection, reject, type SeatId } from '@haoshangliang/shared/kernel';
import type { MeetingState } from '@haoshangliang/shared/meeting';
import type { AnswerOf, doorApi, MeetingId } from '@haoshangliang/shared/wire';
import type { Device } from '../../gateway/devices.ts';
import { randomId } from '../../meetings/random-id.ts';
import type { LinkRow, MeetingRow } from '../../ports/schema.ts';
import type { StandingChanges } from '../changes.ts';
import { notice } from '../texts/texts.ts';
import { letsIn } from './door-state.ts';
import { linkOf } from './links.ts';
import { holderOf, type StandingDeps, standingOf } from './standing.ts';
import { tracing } from './traces.ts';

export interface EntranceDeps extends StandingDeps {
  readonly changes: StandingChanges;
}

export interface Opened {
  readonly link: LinkRow;
  readonly meeting: MeetingRow;
  readonly state: MeetingState;
}

/** The link with its meeting, if the token opens anything. */
export async function openedBy(deps: EntranceDeps, token: string): Promise<Opened | Rejection> {
  const link = await linkOf(deps.tables, token, deps.now());
  const meeting = link === undefined ? undefined : await deps.book.byId(link.meeting);
  const state = meeting === undefined ? null : await deps.hosts.state(meeting.id);
  if (link === undefined || meeting === undefined || state === null) return reject('link-invalid');
  return { link, meeting, state };
}

type LinkAnswer = AnswerOf<typeof doorApi.openLink>;

/** What a personal link is to the browser that opens it. Changes nothing, but for the clerk's trace. */
export async function askAtDoor(
  deps: EntranceDeps,
  { link, state }: Opened,
  device: Device | null,
): Promise<LinkAnswer | Rejection> {
  const { meeting } = link;
  const seat = link.seat === null ? undefined : seatFor(state.people, link.seat)?.id;
  if (seat === undefined || link.seat === null) return reject('link-invalid');
  const standing = device === null ? null : await standingOf(deps, device.id, meeting);
  if (standing?.seats.includes(seat)) return { kind: 'seat', meeting, seat };
  if (standing?.account) {
    await deps.tables.write(
      tracing(deps.tables, deps.now(), {
        meeting,
        kind: 'desk-opened',
        seat,
        account: standing.account,
      }),
    );
    return { kind: 'desk', meeting, seat };
  }
  const name = await displayName(deps, meeting, seat);
  const holder = await holderOf(deps, state.people, { meeting, seat: link.seat });
  return {
    kind: 'ask',
    meeting,
    title: state.life.words?.title ?? '',
    mark: state.life.plan?.mark ?? 'real',
    displayName: name,
    heldElsewhere: holder !== undefined,
  };
}

export async function displayName(
  { tables }: StandingDeps,
  meeting: MeetingId,
  seat: SeatId,
): Promise<string> {
  const query = tables.db
    .selectFrom('seat_name')
    .select('display_name')
    .where('meeting', '=', meeting);
  return (await query.where('seat', '=', seat).executeTakeFirst())?.display_name ?? '';
}

/** Lets a browser in to look on; one that is in stays in, whatever the door. */
export async function admit(
  deps: EntranceDeps,
  { link, meeting, state }: Omit<Opened, 'link'> & { link: LinkRow | null },
  device: Device,
): Promise<Rejection | null> {
  if ((await standingOf(deps, device.id, meeting.id)) !== null) return null;
  if (!letsIn(state, meeting)) return reject('door-closed');
  const { tables, now, changes } = deps;
  const row = { device: device.id, meeting: meeting.id, link: link?.id ?? null, at: now() };
  await tables.write(
    tables.db
      .insertInto('admission')
      .values(row)
      .onConflict((conflict) => conflict.doNothing()),
  );
  changes.announce({ meeting: meeting.id, device: device.id });
  return null;
}

/** Consent is asked in words of a version, and recorded with it; an older page shows the text again. */
export function consentRefusal(version: string | null): Rejection | null {
  if (version === null) return reject('consent-needed');
  return version === notice.version ? null : reject('notice-outdated');
}

export function recordingConsent(
  { tables, now }: StandingDeps,
  who: { meeting: MeetingId; device: Device['id']; seat: SeatId },
) {
  const row = {
    id: randomId<'consent'>(),
    ...who,
    text_version: notice.version,
    at: now(),
    withdrawn_at: null,
  };
  return tables.db.insertInto('consent').values(row);
}
