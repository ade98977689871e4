import { reject } from '@haoshangliang/shared/kernel';
import { doorApi } from '@haoshangliang/shared/wire';
import { sql } from 'kysely';
import type { Devices } from '../../gateway/devices.ts';
import type { MeetingRow } from '../../ports/schema.ts';
import type { Mount } from '../routing.ts';
import { plainCode, sameText } from '../secrets.ts';
import { filled, notice } from '../texts/texts.ts';
import { createCodeGuesses, headLength } from './code-guesses.ts';
import { takesCode } from './door-state.ts';
import {
  admit,
  askAtDoor,
  consentRefusal,
  type EntranceDeps,
  openedBy,
  takeSeat,
} from './entrance.ts';

export interface DoorRouteDeps extends EntranceDeps {
  readonly devices: Devices;
}

export function mountDoor(mount: Mount, deps: DoorRouteDeps): void {
  const { devices, book, tables } = deps;
  mount.open(doorApi.openLink, async ({ input, device, request, response }) => {
    const opened = await openedBy(deps, input.token);
    if ('ok' in opened) return opened;
    if (opened.link.kind === 'personal') return await askAtDoor(deps, opened, device);
    const refused = await admit(deps, opened, device ?? (await devices.ensure(request, response)));
    return refused ?? { kind: 'looking', meeting: opened.meeting.id };
  });
  mount.open(doorApi.takeSeat, async ({ input, device, request, response }) => {
    const opened = await openedBy(deps, input.token);
    if ('ok' in opened) return opened;
    const refused = consentRefusal(input.consent);
    if (refused !== null) return refused;
    const here = device ?? (await devices.ensure(request, response));
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

function mountCode(mount: Mount, deps: DoorRouteDeps): void {
  const { devices, hosts, now } = deps;
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
    const refused = await admit(
      deps,
      { link: null, meeting, state },
      device ?? (await devices.ensure(request, response)),
    );
    return refused ?? { meeting: meeting.id };
  });
}

async function meetingsAt({ tables }: DoorRouteDeps, head: string): Promise<MeetingRow[]> {
  if (head.length < headLength) return [];
  const headOf = sql<string>`substr(code, 1, ${sql.lit(headLength)})`;
  return await tables.db.selectFrom('meeting').selectAll().where(headOf, '=', head).execute();
}
