import { expect, test } from 'vitest';
import { getIn, valuesOf } from '../kernel/index.ts';

import { headHash, linesBelow, namelessMinutes } from '../testing/minutes-of.ts';
import { representative, Village } from '../testing/village-meeting.ts';
import { happeningsOf, plainStationery } from './index.ts';

/** The record, in which nobody has a name. */
function toldOf({ state, events }: Village): string[] {
  const record = { state, events, head: { seq: events.length, hash: headHash } };
  const names = { organ: '关明村', seats: {}, order: [] };
  const options = { stationery: plainStationery, frozenText: () => null };
  return happeningsOf(record, names, options).map(({ told }) => told);
}

/** A text with two clauses, and what people reserve to them. */
function withReservations(): Village {
  const run = new Village(3, 3);
  const draft = run.frozenDraft('风貌公约', 'a'.repeat(64));
  run.run({ type: 'clauses/set-clauses', draft, blocks: ['1'.repeat(10), '2'.repeat(10)] });
  const order = run.state.clauses.orders[draft] ?? [];
  const reserve = (person: number, index: number, named: boolean, text: string) => {
    const clause = order[index];
    if (clause === undefined) throw new Error('no clause');
    const words = { clause, seat: null, named, text };
    run.run({ type: 'clauses/reserve', ...words }, representative(person));
  };
  reserve(0, 1, true, '外墙颜色应由各户自定。');
  reserve(1, 0, false, '檐口高度没有依据。');
  reserve(2, 0, true, '收回了的话。');
  const [back] = valuesOf(run.state.clauses.reservations).filter(
    ({ seat }) => seat === representative(2),
  );
  if (back === undefined) throw new Error('no reservation');
  run.run({ type: 'clauses/withdraw-reservation', reservation: back.id }, representative(2));
  return run;
}

test('Reservations stand in the minutes by clause, without a name where none was wanted', () => {
  const run = withReservations();
  const { doc, sources } = namelessMinutes(run.events);
  const lines = linesBelow(doc.content, '分歧与保留意见');
  expect(lines.slice(1)).toEqual([
    '一名参会人（不署名）对《风貌公约》第一条保留意见：“檐口高度没有依据。”',
    '一名参会人对《风貌公约》第二条保留意见：“外墙颜色应由各户自定。”',
  ]);
  const told = new Set(Object.values(sources).flat());
  const reserved = run.events.filter(({ type }) => type === 'clauses/reserved');
  expect(reserved.slice(0, 2).every(({ seq }) => told.has(seq))).toBe(true);
});

test('A reservation stays where its clause is gone', () => {
  const run = withReservations();
  const [draft] = valuesOf(run.state.drafts.drafts);
  if (draft === undefined) throw new Error('no draft');
  const [first] = run.state.clauses.orders[draft.id] ?? [];
  const block = first && getIn(run.state.clauses.clauses, first)?.block;
  run.run({
    type: 'clauses/set-clauses',
    draft: draft.id,
    blocks: block === undefined ? [] : [block],
  });
  expect(linesBelow(namelessMinutes(run.events).doc.content, '分歧与保留意见')).toContain(
    '一名参会人对《风貌公约》已删去的条款保留意见：“外墙颜色应由各户自定。”',
  );
});

test('[CL17] What was hidden is not in the minutes, and the record says that it is kept, also once it is taken back', () => {
  const run = withReservations();
  const [hidden] = valuesOf(run.state.clauses.reservations).filter(
    ({ seat }) => seat === representative(0),
  );
  if (hidden === undefined) throw new Error('no reservation');
  const words = { reservation: hidden.id, reason: '提到了邻居的病' };
  run.run({ type: 'clauses/hide-reservation', ...words });
  const { doc } = namelessMinutes(run.events);
  expect(JSON.stringify(doc)).not.toContain('各户自定');
  expect(linesBelow(doc.content, '分歧与保留意见').slice(1)).toEqual([
    '一名参会人（不署名）对《风貌公约》第一条保留意见：“檐口高度没有依据。”',
  ]);
  const before = toldOf(run);
  expect(before).toContain('一名参会人对《风貌公约》第二条的保留意见未公开，存会议记录。');
  run.run({ type: 'clauses/withdraw-reservation', reservation: hidden.id }, representative(0));
  expect(getIn(run.state.clauses.reservations, hidden.id)).toMatchObject({ withdrawn: true });
  expect(toldOf(run)).toEqual(before);
});

test('[VO23] After a vote the minutes say neither that an opinion stayed unchanged nor what its author voted', () => {
  const linesAfter = (choice: 'yes' | 'no') => {
    const run = new Village(2, 2);
    const said = { item: run.item, channel: 'typed', stance: 'against', text: '不同意' } as const;
    run.run({ type: 'opinions/raise-opinion', ...said }, representative(0));
    const vote = run.prepare('majority', run.frozenDraft('公约', 'cd'.repeat(32)));
    run.vote(vote, [choice, choice]);
    run.closeVote(vote);
    run.run({ type: 'life/close-meeting', despite: 1 });
    return linesBelow(namelessMinutes(run.events).doc.content, '分歧与保留意见');
  };
  const lines = linesAfter('yes');
  expect(lines[0]).toBe(
    '至会议结束时没有撤回的不同意见照录如下（其中在表决前提出的，不表示提出者在表决中如何投票；表决结果见“表决情况”）：',
  );
  expect(lines).toEqual(linesAfter('no'));
});

test('Disagreements are those so far while the meeting goes on, and what was left of them when it ended', () => {
  const run = new Village(2, 2);
  const said = { item: run.item, channel: 'typed', stance: 'against', text: '不同意' } as const;
  run.run({ type: 'opinions/raise-opinion', ...said }, representative(0));
  const lines = () => linesBelow(namelessMinutes(run.events).doc.content, '分歧与保留意见');
  expect(lines()).toEqual([
    '会议尚未结束，目前的不同意见照录如下：',
    '一名参会人（反对）：“不同意”。',
  ]);
  run.run({ type: 'life/close-meeting', despite: 1 });
  expect(lines()[0]).toBe('至会议结束时没有撤回的不同意见照录如下：');
});
