import { emptyMap, type Id, type Recorded, type SeatId, setIn } from '@haoshangliang/shared/kernel';
import { initialMeeting, type StreamEvent } from '@haoshangliang/shared/meeting';
import { expect, test } from 'vitest';
import { dayTyped } from '../../../i18n/typed-times.ts';
import { dueIn } from './due-in.ts';
import { promisedIn, promisedOf } from './promised.ts';

// Saturday, five past seven in the evening in China.
const at = Date.UTC(2026, 8, 5, 11, 5);
const due = (text: string) => dayTyped(dueIn(text, at));

test('the day that the words name', () => {
  expect(due('采光测算结果15天内书面告知每户')).toBe('2026-09-20');
  expect(due('两周内答复')).toBe('2026-09-19');
  expect(due('二十个工作日之内办结')).toBe('2026-10-02');
  expect(due('一个月内')).toBe('2026-10-05');
  expect(due('十二天内')).toBe('2026-09-17');
  expect(due('10月15日前完成')).toBe('2026-10-15');
  expect(due('9月底前')).toBe('2026-09-30');
  expect(due('2027年2月底前')).toBe('2027-02-28');
  expect(due('月底之前')).toBe('2026-09-30');
  expect(due('年底前')).toBe('2026-12-31');
});

test('without a year it is the next such day; late in the evening it is still today in China', () => {
  expect(due('3月1日前')).toBe('2027-03-01');
  expect(due('9月5号前')).toBe('2026-09-05');
  expect(dayTyped(dueIn('1天内', Date.UTC(2026, 8, 5, 16, 30)))).toBe('2026-09-07');
});

test('no day is proposed where the words name none, or one that does not exist', () => {
  for (const text of [
    '尽快',
    '13月1日前',
    '2月30日前',
    '9月0日前',
    '88.60㎡以内',
    '',
    '9'.repeat(2000),
  ]) {
    expect(due(text)).toBe('');
  }
});

const [department, owner] = ['a1', 'b2'] as [SeatId, SeatId];
const seats = setIn(emptyMap, department, {
  id: department,
  role: 'department',
} as never);
const state = { people: { ...initialMeeting.people, seats } };
const event = (type: string, data: object, words: object | null) =>
  ({
    type,
    data,
    words,
    at,
    seq: 9,
    actor: { seat: null, account: null, for: null },
  }) as Recorded<never> as StreamEvent;
const opinion = '0123456789' as Id<'opinion'>;

test('a department promises, everybody else asks, and a reply is a promise', () => {
  const raised = (author: SeatId, text: string) =>
    promisedIn(event('opinions/opinion-raised', { opinion, author }, { text }), state);
  expect(raised(department, '两周内公示')).toEqual({
    ...{ kind: 'promise', opinion, owner: department, text: '两周内公示' },
    dueOn: dueIn('两周内', at),
  });
  expect(raised(owner, '两周内公示吗')).toMatchObject({
    kind: 'question',
    owner: null,
    dueOn: null,
  });
  const replied = (words: object | null) =>
    promisedIn(event('opinions/replied', { opinion, seat: department, given: true }, words), state);
  expect(replied({ text: '年底前', before: null })).toMatchObject({
    kind: 'promise',
    owner: department,
  });
  expect(replied({ text: null, before: '年底前' })).toBeNull();
  expect(replied(null)).toBeNull();
  expect(promisedIn(event('agenda/item-started', {}, null), state)).toBeNull();
});

test('a line whose event has gone by promises and asks as it stands now', () => {
  const said = {
    ...{ id: opinion, author: owner, text: '两周内公示吗', at },
    replies: [{ seat: department, text: '年底前', at }],
  };
  const opinions = {
    ...initialMeeting.opinions,
    opinions: setIn(emptyMap, opinion, said as never),
  };
  const now = { ...state, opinions };
  expect(promisedOf({ opinion, replyOf: null }, now)).toMatchObject({
    kind: 'question',
    text: '两周内公示吗',
  });
  expect(promisedOf({ opinion, replyOf: department }, now)).toMatchObject({
    ...{ kind: 'promise', owner: department, text: '年底前' },
    dueOn: dueIn('年底前', at),
  });
  // A reply that was taken back, and an opinion that is not there.
  expect(promisedOf({ opinion, replyOf: owner }, now)).toBeNull();
  expect(promisedOf({ opinion: 'abcdefghij' as Id<'opinion'>, replyOf: null }, now)).toBeNull();
});
