import { type Rejection, reject } from '@haoshangliang/shared/kernel';
import { doorApi, type MeetingId } from '@haoshangliang/shared/wire';
import type { Request, Response } from 'express';
import { sql } from 'kysely';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import type { Device, Devices } from '../../gateway/devices.ts';
import type { MeetingRow } from '../../ports/schema.ts';
import type { Mount } from '../routing.ts';
import { plainCode, sameText } from '../secrets.ts';
import { filled, notice } from '../texts/texts.ts';
import { createCodeGuesses, headLength } from './code-guesses.ts';
import { letsIn, takesCode } from './door-state.ts';
import { admit, askAtDoor, consentRefusal, type EntranceDeps, openedBy } from './entrance.ts';
import { takeSeat } from './take-seat.ts';

export interface DoorRouteDeps extends EntranceDeps {
  readonly devices: Devices;
}

// Five thousand with a vote, many of whom come in by two browsers.
const newcomersOfMeeting = { points: 12_000, duration: 900 };

type DoorDeps = DoorRouteDeps & { readonly newcomers: RateLimiterMemory };

export function mountDoor(mount: Mount, parts: DoorRouteDeps): void {
  const deps = { ...parts, newcomers: new RateLimiterMemory(newcomersOfMeeting) };
  const { book, tables } = deps;
  mount.open(doorApi.openLink, async ({ input, device, request, response }) => {
    const opened = await openedBy(deps, input.token);
    if ('ok' in opened) return opened;
    if (opened.link.kind === 'personal') return await askAtDoor(deps, opened, device);
    if (device === null && !letsIn(opened.state, opened.meeting)) return reject('door-closed');
    const here = device ?? (await newDevice(deps, opened.meeting.id, { request, response }));
    if ('ok' in here) return here;
    const refused = await admit(deps, opened, here);
    return refused ?? { kind: 'looking', meeting: opened.meeting.id };
  });
  mount.open(doorApi.takeSeat, async ({ input, device, request, response }) => {
    const opened = await openedBy(deps, input.token);
    if ('ok' in opened) return opened;
    const refused = consentRefusal(input.consent);
    if (refused !== null) return refused;
    const here = device ?? (await newDevice(deps, opened.meeting.id, { request, response }));
    if ('ok' in here) return here;
    const taken = await takeSeat(deps, opened, { device: here, move: input.move });
    return 'ok' in taken ? taken : { meeting: opened.meeting.id, seat: taken.seat };
  });
  mount.open(doorApi.notice, async ({ input }) => {
    const meeting = await book.byId(input.meeting);
    if (meeting === undefined) return reject('not-found');
    const { name } = await tables.db
      .selectFrom('office')
      .select('name')
      .where('id', '=', meeting.office)
      .executeTakeFirstOrThrow();
    const inWords = (language: 'zh-CN' | 'en') =>
      notice[language].map((line) => filled(line, { office: name }));
    return {
      version: notice.version,
      office: name,
      texts: { 'zh-CN': inWords('zh-CN'), en: inWords('en') },
    };
  });
  mountCode(mount, deps);
}

/** A browser that is not known yet; until it is somebody, the meeting it comes to bears the limit. */
async function newDevice(
  { devices, newcomers }: DoorDeps,
  meeting: MeetingId,
  { request, response }: { readonly request: Request; readonly response: Response },
): Promise<Device | Rejection> {
  const wait = await newcomers.consume(meeting).then(
    () => 0,
    (refused: { msBeforeNext: number }) => Math.max(1, Math.ceil(refused.msBeforeNext / 1000)),
  );
  return wait > 0 ? reject('too-fast', { seconds: wait }) : await devices.ensure(request, response);
}

function mountCode(mount: Mount, deps: DoorDeps): void {
  const { hosts, now } = deps;
  const guesses = createCodeGuesses(deps);
  mount.open(doorApi.enterCode, async ({ input, device, request, response }) => {
    const code = plainCode(input.code);
    const meant = await meetingsAt(deps, code.slice(0, headLength));
    const meeting = meant.find((each) => sameText(each.code, code));
    const state = meeting === undefined ? null : await hosts.state(meeting.id);
    if (meeting === undefined || state === null || !takesCode(state, meeting, now())) {
      await guesses.count(meant);
      return reject(meeting === undefined ? 'code-wrong' : 'door-closed');
    }
    const here = device ?? (await newDevice(deps, meeting.id, { request, response }));
    if ('ok' in here) return here;
    const refused = await admit(deps, { link: null, meeting, state }, here);
    return refused ?? { meeting: meeting.id };
  });
}

async function meetingsAt({ tables }: DoorRouteDeps, head: string): Promise<MeetingRow[]> {
  if (head.length < headLength) return [];
  const headOf = sql<string>`substr(code, 1, ${sql.lit(headLength)})`;
  return await tables.db.selectFrom('meeting').selectAll().where(headOf, '=', head).execute();
}
