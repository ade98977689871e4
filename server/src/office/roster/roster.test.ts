import { deskApi, type MeetingId, type RosterPreview, rosterApi } from '@haoshangliang/shared/wire';
import { strToU8 } from 'fflate';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { firstClerk, newMeeting } from '../../testing/office-people.ts';
import { type RunningOffice, startOffice } from '../../testing/running-office.ts';
import { gb18030, xlsx } from '../../testing/sheets.ts';

let running: RunningOffice;
let clerk: Awaited<ReturnType<typeof firstClerk>>;
let meeting: MeetingId;

beforeEach(async () => {
  running = await startOffice();
  clerk = await firstClerk(running);
  meeting = await newMeeting(clerk);
});

afterEach(() => running.close());

const fileSource = (bytes: Uint8Array) => ({
  kind: 'file' as const,
  base64: Buffer.from(bytes).toString('base64'),
});

async function read(source: Uint8Array | string) {
  const given =
    typeof source === 'string' ? { kind: 'text' as const, text: source } : fileSource(source);
  return await clerk.browser.call(rosterApi.readRoster, { meeting, source: given });
}

async function preview(source: Uint8Array | string): Promise<RosterPreview> {
  const answer = await read(source);
  if (!answer.ok) throw new Error(JSON.stringify(answer));
  return answer;
}

const heading = ['序号', '姓名', '房号', '建筑面积（㎡）', '联系电话', '组别', '是否有表决权'];
const owners = [
  [1, '王旸', '301室', 88.6, 13_800_000_301, '三、四层业主', '是'],
  [2, '欧阳喆', '302室', 92.4, '', '三、四层业主', '是'],
  [3, '李丁', '101室', 88.6, '0937-2612345', '一、二层业主', '否'],
] as const;
const list = [
  ['一单元业主名册'],
  ['制表：社区居委会', '', '2026年9月'],
  heading,
  ...owners,
  ['合计', '', '', 269.6],
];
const asText = (delimiter: string) => list.map((row) => row.join(delimiter)).join('\r\n');

describe('a list', () => {
  test.each([
    ['pasted from WPS', () => asText('\t')],
    ['CSV in UTF-8', () => strToU8(asText(','))],
    ['CSV in UTF-8 with a mark', () => strToU8(`\ufeff${asText(',')}`)],
    ['CSV in GB18030', () => gb18030(asText(','))],
    [
      'text of Excel in UTF-16',
      () => new Uint8Array(Buffer.from(`\ufeff${asText('\t')}`, 'utf16le')),
    ],
    ['XLSX', () => xlsx(list)],
  ])('%s: titles are skipped, columns found, areas counted in hundredths', async (_, source) => {
    const found = await preview(source());
    expect(found.reading.firstRow).toBe(4);
    expect(found.reading.columns.slice(0, 7)).toEqual([
      null,
      'name',
      'room',
      'area',
      'phone',
      'group',
      'voter',
    ]);
    expect(found.skipped).toEqual([1, 2, 3, 7]);
    expect(found.problems).toEqual([]);
    expect(found.totals).toEqual({ people: 3, voters: 2, area: 26_960 });
    expect(found.people[0]).toMatchObject({
      row: 4,
      name: '王旸',
      room: '301室',
      area: 8860,
      phone: '13800000301',
      voter: true,
    });
  });

  test('without headings is understood by what stands in it', async () => {
    const found = await preview('王旸\t301\t88.60\t13800000301\n李丁\t101\t92.4\t\n');
    expect(found.reading).toMatchObject({
      columns: ['name', 'room', 'area', 'phone'],
      firstRow: 1,
    });
    expect(found.people).toMatchObject([{ area: 8860 }, { area: 9240, phone: null }]);
  });

  test('is taken over as shown, with names outside the events, groups and links', async () => {
    const found = await preview(asText('\t'));
    const reading = { meeting, list: found.list, ...found.reading, display: 'masked' as const };
    const form = { ...reading, leaveOutErrors: false };
    const shown = await clerk.browser.get(rosterApi.previewRoster, reading);
    expect(shown.people.map(({ display }) => display)).toEqual(['王*', '欧**', '李*']);
    expect(await clerk.browser.get(rosterApi.takeRoster, form)).toMatchObject({
      added: 3,
      leftOut: 0,
    });
    const state = await running.hosts.state(meeting);
    expect(state?.people.counts.all).toEqual({ seats: 4, expected: 3, visitors: 0, voters: 2 });
    const { names } = await clerk.browser.get(deskApi.names, { meeting });
    expect(names.find(({ fullName }) => fullName === '欧阳喆')).toMatchObject({
      displayName: '欧**',
      room: '302室',
      hasLink: true,
    });
    const events = JSON.stringify(await running.hosts.events(meeting, 0));
    for (const name of ['王旸', '欧阳喆', '13800000301', '301室'])
      expect(events).not.toContain(name);
    expect(events).toContain('三、四层业主');
    expect(await clerk.browser.call(rosterApi.takeRoster, form)).toMatchObject({
      code: 'import-gone',
    });
  });

  test('read a second time adds nobody twice, and two presses at once are one', async () => {
    const take = async () => {
      const found = await preview(asText(','));
      return { meeting, list: found.list, ...found.reading, leaveOutErrors: false };
    };
    const form = await take();
    const presses = await Promise.all(
      [1, 2].map(() => clerk.browser.call(rosterApi.takeRoster, form)),
    );
    expect(presses.filter(({ ok }) => ok)).toHaveLength(1);
    const again = await preview(asText(','));
    expect(again.problems.map(({ problem }) => problem)).toEqual(
      Array(3).fill('already-on-roster'),
    );
    expect(again.totals.people).toBe(0);
    expect((await running.hosts.state(meeting))?.people.counts.all.seats).toBe(4);
  });

  test('names what is wrong by row, takes nothing over with errors, and the rest when asked', async () => {
    const rows = [
      '姓名\t房号\t面积\t电话\t身份\t表决权',
      '王旸\t301\t88.605\t\t业主\t是',
      '\t302\t92.4\t\t业主\t是',
      '李丁\t101\t88.60㎡\t没有电话\t业主\t是',
      '赵甲\t101\t1,088.60 平方米\t\t区政协委员\t大概',
      '钱乙\t102\t-5\t\t观光客\t',
      '孙丙\t103\t\t\t业主\t√',
      '孙 丙\t103室\t\t\t业主\t√',
      `${'长'.repeat(41)}\t104\t\t\t业主\t是`,
      '反\u202e转\t105\t\t\t业主\t是',
    ];
    const found = await preview(rows.join('\n'));
    expect(found.problems.map(({ row, problem, other }) => [row, problem, other])).toEqual([
      [2, 'area-malformed', null],
      [3, 'name-missing', null],
      [4, 'phone-malformed', null],
      [5, 'voter-unclear', null],
      [5, 'room-twice', 4],
      [6, 'role-unknown', null],
      [6, 'area-malformed', null],
      [8, 'person-twice', 7],
      [9, 'text-too-long', null],
      [10, 'text-malformed', null],
    ]);
    const form = { meeting, list: found.list, ...found.reading, leaveOutErrors: false };
    expect(await clerk.browser.call(rosterApi.takeRoster, form)).toMatchObject({
      code: 'import-has-errors',
    });
    const taken = await clerk.browser.get(rosterApi.takeRoster, { ...form, leaveOutErrors: true });
    expect(taken).toMatchObject({ added: 1, leftOut: 8 });
    expect(taken.reasons.map(({ who, value }) => `${who} ${value}`).join('，')).toBe(
      `王旸 88.605，302 null，李丁 没有电话，赵甲 大概，钱乙 -5，孙 丙 孙 丙，104 ${'长'.repeat(20)}…，105 反\ufffd转`,
    );
  });

  test('that looks like formulas stays text', async () => {
    const evil = ['=HYPERLINK("http://evil.example","点我")', '+cmd|calc', '@SUM(A1:A9)', '＝1+1'];
    const found = await preview(xlsx([['姓名'], ...evil.map((name) => [name])]));
    expect(found.people.map(({ name }) => name)).toEqual(evil);
    expect(found.problems).toEqual([]);
  });

  test('belongs to the account that read it', async () => {
    const found = await preview(asText(','));
    const stranger = running.browser();
    const form = { meeting, list: found.list, ...found.reading, leaveOutErrors: false };
    expect(await stranger.call(rosterApi.takeRoster, form)).toMatchObject({
      code: 'not-signed-in',
    });
    const other = await newMeeting(clerk);
    expect(
      await clerk.browser.call(rosterApi.takeRoster, { ...form, meeting: other }),
    ).toMatchObject({ code: 'import-gone' });
  });
});
