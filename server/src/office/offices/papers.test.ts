import { valuesOf } from '@haoshangliang/shared/kernel';
import type { MeetingCommand } from '@haoshangliang/shared/meeting';
import { yearOf } from '@haoshangliang/shared/minutes';
import { emptyPaperSettings, meetingApi, paperApi } from '@haoshangliang/shared/wire';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { randomId } from '../../meetings/random-id.ts';
import { createPaperBook } from '../../papers/paper-book.ts';
import { commanding } from '../../testing/commanding.ts';
import { firstClerk, newMeeting, plan } from '../../testing/office-people.ts';
import { type RunningOffice, startOffice } from '../../testing/running-office.ts';
import { wordText } from '../../testing/word-text.ts';

type Meeting = Awaited<ReturnType<typeof newMeeting>>;

let running: RunningOffice;
let clerk: Awaited<ReturnType<typeof firstClerk>>;

beforeEach(async () => {
  running = await startOffice();
  clerk = await firstClerk(running);
});

afterEach(() => running.close());

const office = () => clerk.office.id;

const full = {
  ...emptyPaperSettings,
  banner: '仓后街社区有事好商量纪要',
  number: { form: 'letter', prefix: '仓社商', yearly: true, first: 3 },
  copies: ['街道办事处', '区政协办公室'],
  signer: '王旸',
  printedBy: '仓后街社区居民委员会办公室',
} as const;

const set = (settings: object) =>
  clerk.browser.send(paperApi.changePaperSettings, { office: office(), settings });

const must = (meeting: Meeting, ...commands: MeetingCommand[]) =>
  commanding(running, { account: clerk.account.id, meeting }, commands);

async function freezeMinutes(meeting: Meeting) {
  const form = { kind: 'minutes', item: null, title: '协商纪要', readers: 'staff' } as const;
  await must(meeting, { type: 'drafts/create-draft', ...form });
  const state = await running.hosts.state(meeting);
  const [draft] = state === null ? [] : valuesOf(state.drafts.drafts);
  if (draft === undefined) throw new Error('no draft');
  await must(meeting, { type: 'drafts/freeze-draft', draft: draft.id });
  await running.settled();
}

async function hold(meeting: Meeting) {
  await must(
    meeting,
    { type: 'life/open-meeting' },
    { type: 'life/close-meeting', despite: 8 },
    { type: 'life/submit-minutes' },
  );
}

async function issue(meeting: Meeting) {
  await must(meeting, { type: 'life/issue-minutes' });
  await running.settled();
}

const fetched = (path: string) =>
  fetch(`${running.url}${path}`, { headers: { cookie: clerk.browser.cookie } });

const words = async (meeting: Meeting) =>
  wordText(await (await fetched(`/api/meetings/${meeting}/minutes.docx`)).bytes());

const page = async (meeting: Meeting) => (await fetched(`/m/${meeting}/minutes`)).text();

const given = async () =>
  (await clerk.browser.get(paperApi.readPaperSettings, { office: office() })).given.map(
    ({ number }) => number,
  );

describe('what an office prints on its papers', () => {
  test('nothing has been said: the usual banner, no number, no signer, no imprint', async () => {
    const meeting = await newMeeting(clerk);
    await hold(meeting);
    await issue(meeting);
    const text = await words(meeting);
    expect(text).toContain('仓后街社区协商纪要');
    expect(text).not.toMatch(/签发人|抄送|印发|〔|第1期/);
    expect(await page(meeting)).not.toMatch(/class="imprint"|签发人/);
    expect(await given()).toEqual([]);
  });

  test('what has been said stands in the Word document and on the page; the number once issued', async () => {
    expect((await set(full)).status).toBe(200);
    const meeting = await newMeeting(clerk);
    await hold(meeting);
    expect(await words(meeting)).not.toContain('仓社商');
    await issue(meeting);
    for (const text of [await words(meeting), await page(meeting)]) {
      expect(text).toContain(full.banner);
      expect(text).toContain(`仓社商〔${yearOf(running.clock.now())}〕3号`);
      expect(text).toContain('签发人：王旸');
      expect(text).toContain('抄送：街道办事处，区政协办公室。');
      expect(text).toMatch(/仓后街社区居民委员会办公室(<[^>]*>)*\d+年\d+月\d+日印发/);
    }
  });
});

describe('numbers', () => {
  test('go on from the last, are kept by their meeting and never given twice', async () => {
    await set({ ...full, number: { form: 'issue', prefix: '', yearly: false, first: 7 } });
    const [first, second] = [await newMeeting(clerk), await newMeeting(clerk)];
    for (const meeting of [first, second]) await hold(meeting);
    await issue(first);
    await issue(second);
    expect(await given()).toEqual(['第8期', '第7期']);
    await must(second, { type: 'life/recall-minutes', reason: '日期写错' });
    await issue(second);
    expect(await given()).toEqual(['第8期', '第7期']);
    // Counting is set back: what has been given stays given.
    await set({ ...full, number: { form: 'issue', prefix: '', yearly: true, first: 1 } });
    const third = await newMeeting(clerk);
    await hold(third);
    await issue(third);
    expect(await given()).toEqual(['第9期', '第8期', '第7期']);
    expect(await words(first)).toContain('第7期');
  });

  test('written down by hand they are not given again; those of others are none of the office’s own', async () => {
    await set({ ...full, number: { form: 'issue', prefix: '', yearly: true, first: 1 } });
    const book = createPaperBook(running.storage.tables);
    const give = async (signed: string | null) => {
      const meeting = await newMeeting(clerk);
      await book.give(office(), meeting, running.clock.now(), signed);
    };
    await give('第3期');
    await give('市协商办〔2026〕9号');
    await give(null);
    expect(await given()).toEqual(['第4期', '第3期']);
    await give('第 4 期');
    await give(null);
    expect(await given()).toEqual(['第5期', '第4期', '第3期']);
  });

  test('are not spent on rehearsals, nor on what was numbered by hand in another form', async () => {
    await set(full);
    const form = { office: office(), template: 'community-council', mark: 'rehearsal' } as const;
    const { meeting } = await clerk.browser.get(meetingApi.createMeeting, { ...form, ...plan });
    await hold(meeting);
    await issue(meeting);
    const numbered = await newMeeting(clerk);
    await freezeMinutes(numbered);
    await hold(numbered);
    const on = running.clock.now();
    const signed = { how: 'paper', on, signer: '乙书记', number: '第30期' } as const;
    await must(numbered, { type: 'minutes/sign', ...signed });
    await issue(numbered);
    expect(await words(numbered)).toContain('第30期');
    expect(await given()).toEqual([]);
  });
});

describe('settings that nobody would type', () => {
  const refused: readonly [what: string, settings: object][] = [
    ['an unknown field', { ...full, colour: 'red' }],
    ['another version', { ...full, version: 2 }],
    ['an endless banner', { ...full, banner: '长'.repeat(31) }],
    ['too many receivers', { ...full, copies: Array.from({ length: 21 }, () => '甲') }],
    ['an empty receiver', { ...full, copies: ['  '] }],
    ['controls', { ...full, signer: '王\u0000旸' }],
    ['direction marks', { ...full, printedBy: '办公室\u202e' }],
    ['a number that is none', { ...full, number: { ...full.number, first: 0 } }],
    ['a form that is none', { ...full, number: { ...full.number, form: '=1+1' } }],
    ['text instead of a list', { ...full, copies: '甲' }],
  ];

  test.each(refused)('%s is refused, and what was said before stays', async (_what, settings) => {
    await set(full);
    expect(await set(settings)).toMatchObject({ status: 400, body: { code: 'malformed' } });
    const own = { office: office() };
    expect((await clerk.browser.get(paperApi.readPaperSettings, own)).settings).toEqual(full);
  });

  test('markup and formulas are words, on paper and on the page', async () => {
    const evil = '</w:t><script>alert(1)</script>=1+1';
    await set({ ...full, banner: '', signer: evil.slice(0, 30), copies: [evil], printedBy: evil });
    const meeting = await newMeeting(clerk);
    await hold(meeting);
    expect(await words(meeting)).toContain('&lt;/w:t&gt;&lt;script&gt;alert(1)');
    expect(await page(meeting)).not.toContain('<script');
  });

  test('another office’s are neither told nor changed; nor by anybody who is not signed in', async () => {
    const elsewhere = { office: randomId<'office'>() };
    expect((await clerk.browser.send(paperApi.readPaperSettings, elsewhere)).status).toBe(404);
    const change = { ...elsewhere, settings: full };
    expect((await clerk.browser.send(paperApi.changePaperSettings, change)).status).toBe(404);
    const stranger = running.browser();
    const own = { office: office(), settings: full };
    expect((await stranger.send(paperApi.changePaperSettings, own)).status).toBe(401);
  });
});
