import { expect, test } from 'vitest';
import type { StreamEvent } from '../meeting/index.ts';
import { idAt, liftMeeting, noActor } from '../testing/index.ts';
import { liftMinutes } from '../testing/minutes-of.ts';

const { events } = liftMeeting('real');
const last = events[events.length - 1];
const at = last?.at ?? 0;
const hash = 'fedcba98'.repeat(8);
const draft = idAt<'draft'>(900);

/** The lift's evening, and behind it what happens to its minutes. */
type Happened = readonly (readonly [string, object, object | null])[];

function minutesAfter(...more: Happened) {
  const added = more.map(
    ([type, data, words], i): StreamEvent => ({
      ...{ seq: events.length + i + 1, type, at, actor: noActor, data, words },
    }),
  );
  return liftMinutes([...events, ...added]);
}

const after = (...more: Happened) => minutesAfter(...more).forms.approval;

function version(no: number) {
  const data = { draft, readers: 'staff', version: no, epoch: no, hash, characters: 9, at };
  return ['drafts/version-frozen', data, null] as const;
}

const frozen = [
  [
    'drafts/draft-created',
    { draft, kind: 'minutes', item: null, readers: 'staff' },
    { title: '协商纪要' },
  ],
  version(1),
] as const;
const gates = [
  'minutes/gates-named',
  { count: 2 },
  {
    gates: [
      { name: '公文处理事实关', reviewer: '甲主任' },
      { name: '文件材料文字关', reviewer: '乙主任' },
    ],
  },
] as const;
const submitted = ['life/minutes-submitted', {}, null] as const;

test('there is one while the minutes are in review, and only then', () => {
  expect(after(...frozen, gates)).toBeUndefined();
  expect(after(...frozen, gates, submitted)?.marks).toEqual(['送审稿']);
  expect(after(...frozen, gates, submitted, ['life/minutes-issued', {}, null])).toBeUndefined();
});

test('it has room for who drafts, checks, signs beside and issues, and holds what has been said of this version', () => {
  const said = { how: 'paper', on: at, version: 1 };
  const paper = after(...frozen, gates, submitted, [
    'minutes/reviewed',
    { gate: 1, outcome: 'returned', ...said },
    { note: '第三条日期有误' },
  ]);
  const [head] = paper?.parts.flatMap((part) => (part.kind === 'lines' ? [part.lines] : [])) ?? [];
  expect(head).toEqual([
    '标题：仓后街社区老旧楼院加装电梯协商议事会纪要',
    '送审文稿：第1版（文本校验码fedcba98）',
  ]);
  const [table] = paper?.parts.flatMap((part) => (part.kind === 'table' ? [part.table] : [])) ?? [];
  expect(table?.columns).toEqual(['环节', '姓名', '意见', '签名', '日期']);
  expect(table?.rows).toEqual([
    ['拟稿', '记录员', '', '', '2023年8月22日'],
    ['核稿\n公文处理事实关', '甲主任', '', '', ''],
    ['核稿\n文件材料文字关', '乙主任', '退回（纸质签批）\n第三条日期有误', '', '2023年8月22日'],
    ['会签', '', '', '', ''],
    ['会签', '', '', '', ''],
    ['签发', '', '', '', ''],
  ]);
});

test('what was said of an earlier version stands there no more', () => {
  const paper = after(
    ...frozen,
    gates,
    submitted,
    [
      'minutes/reviewed',
      { gate: 0, outcome: 'passed', how: 'desk', on: at, version: 1 },
      { note: null },
    ],
    version(2),
  );
  const [table] = paper?.parts.flatMap((part) => (part.kind === 'table' ? [part.table] : [])) ?? [];
  expect(table?.rows[1]).toEqual(['核稿\n公文处理事实关', '甲主任', '', '', '']);
});

test('minutes that have been issued bear the day on which they were signed, not that on which it was recorded', () => {
  const on = Date.parse('2023-08-20T12:00:00+08:00');
  const signed = [
    'minutes/signed',
    { how: 'paper', on, version: 1 },
    { signer: '乙书记', number: null },
  ] as const;
  const issue = ['life/minutes-issued', {}, null] as const;
  const dateAfter = (...more: Happened) => minutesAfter(...more).frame.date;
  expect(dateAfter(...frozen, submitted, signed)).toBe('2023年8月22日');
  expect(dateAfter(...frozen, submitted, signed, issue)).toBe('2023年8月20日');
  expect(dateAfter(...frozen, submitted, issue)).toBe('2023年8月22日');
});
