import { setImmediate as nextTurn } from 'node:timers/promises';
import { isLive } from '@haoshangliang/shared/features/people';
import { getIn, meetingZone, reject } from '@haoshangliang/shared/kernel';
import { deskApi, type NameLine } from '@haoshangliang/shared/wire';
import type { MeetingRow, SeatNameRow } from '../../ports/schema.ts';
import { householdNames } from '../roster/households.ts';
import type { Mount } from '../routing.ts';
import { inBatches } from '../rows-at-once.ts';
import { filled, invitation } from '../texts/texts.ts';
import { type DeskDeps, deskOf } from './desk.ts';
import { addressOf } from './desk-routes.ts';
import { joinUrl } from './link-card.ts';
import { draftLink, liveLinks, printableToken } from './links.ts';
import { heldIn } from './standing.ts';

export function mountNames(mount: Mount, deps: DeskDeps): void {
  const { tables } = deps;
  const { db } = tables;
  mount.staff(deskApi.names, async ({ account, input }) => {
    const meeting = await deskOf(deps, account, input.meeting);
    if ('ok' in meeting) return meeting;
    const rows = await householdNames(tables, meeting.id);
    const households = Object.fromEntries(rows.map(({ household, name }) => [household, name]));
    return { names: await namesOf(deps, meeting), households };
  });
  mount.staff(deskApi.changeName, async ({ account, input }) => {
    const meeting = await deskOf(deps, account, input.meeting);
    if ('ok' in meeting) return meeting;
    const { displayName, fullName, room, phone, seat } = input;
    if (await isBeingPrinted(deps, meeting, { seat, displayName })) {
      return reject('names-in-review');
    }
    const row = { display_name: displayName, full_name: fullName, room, phone };
    const [changed] = await tables.write(
      db
        .updateTable('seat_name')
        .set(row)
        .where('meeting', '=', meeting.id)
        .where('seat', '=', seat),
    );
    return changed === 0 ? reject('not-found') : {};
  });
  mount.staff(deskApi.markInvited, async ({ account, input }) => {
    const meeting = await deskOf(deps, account, input.meeting);
    if ('ok' in meeting) return meeting;
    const mark = db.updateTable('seat_name').set({ invited_at: input.invited ? deps.now() : null });
    const [changed] = await tables.write(
      mark.where('meeting', '=', meeting.id).where('seat', '=', input.seat),
    );
    return changed === 0 ? reject('not-found') : {};
  });
  mountInvitations(mount, deps);
}

/**
 * The minutes are in review, and who was there is printed below their text by this name: reviewers and signer have it before
 * them. Sent back, the name is changed, and what is signed then is what is issued.
 */
async function isBeingPrinted(
  { hosts, tables }: DeskDeps,
  { id }: MeetingRow,
  { seat, displayName }: Pick<NameLine, 'seat' | 'displayName'>,
): Promise<boolean> {
  if ((await hosts.state(id))?.life.phase !== 'in-review') return false;
  const query = tables.db.selectFrom('seat_name').select('display_name');
  const row = await query.where('meeting', '=', id).where('seat', '=', seat).executeTakeFirst();
  return row !== undefined && row.display_name !== displayName;
}

async function rowsOf({ tables }: DeskDeps, { id }: MeetingRow): Promise<SeatNameRow[]> {
  return await tables.db
    .selectFrom('seat_name')
    .selectAll()
    .where('meeting', '=', id)
    .orderBy('position')
    .orderBy('seat')
    .execute();
}

async function namesOf(deps: DeskDeps, meeting: MeetingRow): Promise<NameLine[]> {
  const links = new Set((await liveLinks(deps.tables, meeting.id)).map(({ seat }) => seat));
  const held = await heldIn(deps, meeting.id);
  return (await rowsOf(deps, meeting)).map(
    ({ seat, display_name, full_name, room, phone, label, invited_at }) => ({
      ...{ seat, displayName: display_name, fullName: full_name, room, phone, label },
      ...{ invitedAt: invited_at, hasLink: links.has(seat), isHeld: held.has(seat) },
    }),
  );
}

function mountInvitations(mount: Mount, deps: DeskDeps): void {
  mount.staff(deskApi.invitations, async ({ account, input, request }) => {
    const meeting = await deskOf(deps, account, input.meeting);
    if ('ok' in meeting) return meeting;
    const address = await addressOf(deps, meeting, request);
    const invited = await invitedSeats(deps, meeting);
    const tokens = await tokensFor(deps, meeting, invited);
    const words = await wordsFor(deps, meeting);
    const invitations = [];
    for (const { seat, display_name, invited_at } of invited) {
      const link = { url: joinUrl(address, tokens.get(seat) ?? null) };
      const told =
        address === null || link.url === null
          ? null
          : words(display_name, { address, url: link.url });
      invitations.push({
        seat,
        displayName: display_name,
        link,
        words: told,
        invitedAt: invited_at,
      });
      // A village's must not hold up the meeting next door.
      if (invitations.length % 500 === 0) await nextTurn();
    }
    return { invitations };
  });
}

/** Who stands on the roster and has not come with a duty of staff. */
async function invitedSeats(deps: DeskDeps, meeting: MeetingRow): Promise<SeatNameRow[]> {
  const people = (await deps.hosts.state(meeting.id))?.people;
  const duties = await deps.tables.db
    .selectFrom('duty')
    .select('seat')
    .where('meeting', '=', meeting.id)
    .execute();
  const staff = new Set(duties.map(({ seat }) => seat));
  const rows = await rowsOf(deps, meeting);
  return rows.filter(({ seat }) => {
    const line = people === undefined ? undefined : getIn(people.seats, seat);
    return line !== undefined && isLive(line) && !line.visitor && !staff.has(seat);
  });
}

/** Makes the links that are missing. */
async function tokensFor(
  deps: DeskDeps,
  { id: meeting }: MeetingRow,
  rows: readonly SeatNameRow[],
) {
  const { tables, key, now } = deps;
  const links = await liveLinks(tables, meeting);
  const has = new Set(links.map(({ seat }) => seat));
  const made = rows
    .filter(({ seat }) => !has.has(seat))
    .map(({ seat }) => draftLink(key, now(), { meeting, seat }));
  if (made.length > 0)
    await tables.write(
      ...inBatches(made).map((batch) => tables.db.insertInto('link').values(batch)),
    );
  return new Map([...links, ...made].map((link) => [link.seat, printableToken(key, link)]));
}

function inDays(language: string, at: number): string {
  const how = { dateStyle: 'long', timeStyle: 'short' } as const;
  return new Intl.DateTimeFormat(language, { ...how, timeZone: meetingZone }).format(at);
}

async function wordsFor({ hosts, tables }: DeskDeps, meeting: MeetingRow) {
  const life = (await hosts.state(meeting.id))?.life;
  const office = await tables.db
    .selectFrom('office')
    .select('name')
    .where('id', '=', meeting.office)
    .executeTakeFirstOrThrow();
  // Once for all people: two thousand formatters would take seconds and hundreds of megabytes.
  const startsAt = life?.plan?.startsAt ?? 0;
  const when = { 'zh-CN': inDays('zh-CN', startsAt), en: inDays('en', startsAt) };
  const code = `${meeting.code.slice(0, 4)}-${meeting.code.slice(4)}`.toUpperCase();
  const common = {
    office: office.name,
    title: life?.words?.title ?? '',
    place: life?.words?.place ?? '',
    code,
  };
  return (name: string, where: { address: string; url: string }) => {
    const inWords = (language: 'zh-CN' | 'en') => {
      const own = { name, when: when[language], mark: invitation.marks[language][meeting.mark] };
      return filled(invitation[language], { ...common, ...where, ...own });
    };
    return { 'zh-CN': inWords('zh-CN'), en: inWords('en') };
  };
}
