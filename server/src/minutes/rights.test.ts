import type { AccountId, Right } from '@haoshangliang/shared/kernel';
import type { MeetingCommand } from '@haoshangliang/shared/meeting';
import { doorApi, minutesApi } from '@haoshangliang/shared/wire';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { randomId } from '../meetings/random-id.ts';
import type { Browser } from '../testing/browser.ts';
import { consent, type LiftDoor, owner, startLiftDoor } from '../testing/lift-door.ts';

let door: LiftDoor;

beforeEach(async () => {
  door = await startLiftDoor();
});

afterEach(() => door.running.close());

async function must(...commands: MeetingCommand[]) {
  const account: AccountId = door.clerk.account.id;
  for (const command of commands) {
    const answer = await door.running.hosts.execute(door.meeting, {
      sender: 'desk',
      id: randomId<'command'>(),
      actor: { seat: null, account, for: null },
      rights: new Set<Right>(['moderate', 'record', 'receive', 'prepare']),
      command,
      madeAt: null,
    });
    if (!answer.ok) throw new Error(`${command.type}: ${JSON.stringify(answer)}`);
  }
}

async function fetched(path: string, browser?: Browser) {
  const cookie = browser === undefined ? {} : { cookie: browser.cookie };
  const response = await fetch(`${door.running.url}${path}`, { headers: cookie });
  return { status: response.status, headers: response.headers, body: await response.bytes() };
}

const page = () => `/m/${door.meeting}/minutes`;
const docx = () => `/api/meetings/${door.meeting}/minutes.docx`;

async function resident(): Promise<Browser> {
  const browser = door.running.browser();
  await browser.get(doorApi.takeSeat, { token: door.tokenOf(owner), consent, move: false });
  return browser;
}

const closed: readonly MeetingCommand[] = [
  { type: 'life/open-meeting' },
  { type: 'life/close-meeting', despite: 10 },
];

describe('who gets the minutes', () => {
  test('the clerk gets the Word document, under the name of the meeting, marked 演练', async () => {
    await must(...closed);
    const { status, headers, body } = await fetched(docx(), door.clerk.browser);
    expect(status).toBe(200);
    expect(headers.get('content-type')).toContain('wordprocessingml.document');
    expect(headers.get('cache-control')).toBe('no-store');
    const name = encodeURIComponent('仓后街社区老旧楼院加装电梯协商议事会纪要.docx');
    expect(headers.get('content-disposition')).toBe(
      `attachment; filename="minutes.docx"; filename*=UTF-8''${name}`,
    );
    const parts = unzipSync(body);
    expect(strFromU8(parts['word/header1.xml'] ?? new Uint8Array())).toContain('演练');
    expect(strFromU8(parts['word/document.xml'] ?? new Uint8Array())).toContain(
      '仓后街社区协商纪要',
    );
  });

  test('the clerk gets the text with the events behind each block, and the head of the chain', async () => {
    await must(...closed);
    const answer = await door.clerk.browser.get(minutesApi.readMinutes, { meeting: door.meeting });
    const { seq, hash } = await door.running.hosts.head(door.meeting);
    expect(answer.remark.replaceAll(' ', '')).toContain(`第1条至第${seq}条形成，校验码${hash}`);
    expect(answer.isWritten).toBe(false);
    const [first] = answer.blocks;
    const types = new Set(
      (await door.running.hosts.events(door.meeting, 0))
        .filter((event) => answer.sources[first?.attrs.id ?? '']?.includes(event.seq))
        .map(({ type }) => type),
    );
    expect(types).toEqual(
      new Set(['life/meeting-planned', 'life/meeting-opened', 'life/meeting-closed']),
    );
  });

  test('reading leaves no event behind', async () => {
    await must(...closed);
    const before = await door.running.hosts.head(door.meeting);
    await fetched(docx(), door.clerk.browser);
    await fetched(page(), door.clerk.browser);
    expect(await door.running.hosts.head(door.meeting)).toEqual(before);
  });

  test('a resident reads the page once the minutes are in review, and never the document', async () => {
    const browser = await resident();
    await must(...closed);
    const early = await fetched(page(), browser);
    expect(early.status).toBe(403);
    expect(strFromU8(early.body)).toContain('纪要正在整理');
    await must({ type: 'life/submit-minutes' });
    const { status, body, headers } = await fetched(page(), browser);
    expect(status).toBe(200);
    expect(headers.get('content-security-policy')).toContain("style-src 'self'");
    expect(headers.get('cache-control')).toBe('no-store');
    expect(strFromU8(body)).toContain('<span>送审稿</span>');
    expect(strFromU8(body)).not.toContain('minutes.docx');
    expect((await fetched(docx(), browser)).status).toBe(403);
    expect(await browser.call(minutesApi.readMinutes, { meeting: door.meeting })).toMatchObject({
      code: 'not-allowed',
    });
  });

  test('somebody who was never let in gets a sentence, the API its code', async () => {
    await must(...closed, { type: 'life/submit-minutes' });
    const stranger = await fetched(page());
    expect(stranger.status).toBe(403);
    expect(strFromU8(stranger.body)).toContain('请先进入会议');
    expect((await fetched(docx())).status).toBe(401);
  });

  test('issued, the date is the day of issue and 送审稿 is gone', async () => {
    await must(...closed, { type: 'life/submit-minutes' }, { type: 'life/issue-minutes' });
    const html = strFromU8((await fetched(page(), door.clerk.browser)).body);
    expect(html).not.toContain('送审稿');
    expect(html).toContain('<span>演练</span>');
  });

  test('while they are corrected a resident goes on reading what was issued', async () => {
    const browser = await resident();
    await must(...closed, { type: 'life/submit-minutes' }, { type: 'life/issue-minutes' });
    await door.running.settled();
    await must({ type: 'life/recall-minutes', reason: '单位名称有误' });
    expect(strFromU8((await fetched(page(), browser)).body)).not.toContain('送审稿');
    expect(strFromU8((await fetched(page(), door.clerk.browser)).body)).toContain('送审稿');
  });
});

describe('addresses that lead nowhere', () => {
  test('an id that is none, a meeting that is none, fields nobody knows', async () => {
    const { browser } = door.clerk;
    const nowhere = randomId<'meeting'>();
    expect((await fetched('/m/%00%3Cscript%3E/minutes', browser)).status).toBe(404);
    expect((await fetched(`/m/${nowhere}/minutes`, browser)).status).toBe(403);
    expect((await fetched(`/api/meetings/${nowhere}/minutes.docx`, browser)).status).toBe(403);
    expect((await fetched('/api/meetings/..%2F..%2Fetc/minutes.docx', browser)).status).toBe(400);
    expect((await fetched(`${docx()}?font=Arial`, browser)).status).toBe(400);
  });

  test('the style sheets are there', async () => {
    for (const name of ['reading', 'print']) {
      const { status, headers } = await fetched(`/minutes/${name}.css`);
      expect(status).toBe(200);
      expect(headers.get('content-type')).toContain('text/css');
    }
  });
});

describe('names', () => {
  test('everybody stands in the minutes by the name the office shows, never by the full one', async () => {
    const { tables } = door.running.storage;
    const full = tables.db.updateTable('seat_name').set({ full_name: '张三丰', room: '101室' });
    await tables.write(full.where('meeting', '=', door.meeting).where('display_name', '=', owner));
    const seat = await tables.db
      .selectFrom('seat_name')
      .select('seat')
      .where('meeting', '=', door.meeting)
      .where('display_name', '=', owner)
      .executeTakeFirstOrThrow();
    const item = (await door.running.hosts.state(door.meeting))?.agenda.order[4];
    if (item === undefined) throw new Error('no item');
    const record = {
      type: 'opinions/record-opinion',
      item,
      author: seat.seat,
      channel: 'live',
    } as const;
    await must(
      { type: 'life/open-meeting' },
      { type: 'attendance/check-in-seat', seat: seat.seat, where: 'in_room' },
      { ...record, stance: 'against', text: '给多少钱也不合适。', verbatim: true },
    );
    const { body } = await fetched(page(), door.clerk.browser);
    const html = strFromU8(body);
    expect(html).toContain(
      `${owner}（一、二层业主，由工作人员代记，待本人确认）：“给多少钱也不合适。”（原话照录）`,
    );
    expect(html).not.toContain('张三丰');
    // A name that is shown differently from now on is so in the minutes too, though nothing happened in the meeting.
    const shown = tables.db.updateTable('seat_name').set({ display_name: '一楼王女士' });
    await tables.write(shown.where('meeting', '=', door.meeting).where('seat', '=', seat.seat));
    const again = strFromU8((await fetched(page(), door.clerk.browser)).body);
    expect(again).toContain('一楼王女士（一、二层业主');
    expect(again).not.toContain(`${owner}（`);
  });
});
