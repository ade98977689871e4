import { describe, expect, test } from 'vitest';
import type { StreamEvent } from '../meeting/index.ts';
import { liftMeeting } from '../testing/index.ts';
import { liftNames, liftTexts } from '../testing/lift-roster.ts';
import { headHash, liftMinutes } from '../testing/minutes-of.ts';
import { checkMinutes } from './checklist.ts';
import { happeningsOf } from './happenings.ts';
import { recordUpTo } from './record-up-to.ts';
import { reviewMinutes } from './review.ts';
import { plainStationery } from './stationery.ts';

const { events } = liftMeeting();
const how = {
  names: { organ: '仓后街社区', seats: liftNames, order: [] },
  options: {
    stationery: plainStationery,
    frozenText: (_draft: string, { version }: { version: number }) =>
      liftTexts[version - 1] ?? null,
  },
};
const recordOf = (some: readonly StreamEvent[]) => ({
  ...recordUpTo({ events: some, head: { seq: 0, hash: '' }, state: {} as never }, some.length),
  head: { seq: some.length, hash: headHash },
});
const told = (some = events) =>
  happeningsOf(recordOf(some), how.names, how.options).map((each) => each.told);

describe('the running record in the words of the minutes', () => {
  test('tells what happened, which version, which vote, and what was answered', () => {
    const lines = told();
    expect(lines[0]).toBe('会议开始。');
    expect(lines.at(-1)).toBe('散会。');
    const text = lines.join('\n');
    expect(text).toContain('就“');
    expect(text).toMatch(/表决，表决文本为《加装电梯协商意见稿》第2版。/);
    expect(text).toMatch(/《加装电梯协商意见稿》第2版定稿（文本校验码[0-9a-f]{8}）。/);
    expect(text).toMatch(/表决结束。有表决权者12人（面积1086.00平方米）.*表决结果：通过。/);
    expect(text).toContain('采光测算结果会前书面告知每户。');
    expect(text).toContain('（原话照录）');
  });

  test('is in the order of the record, each line with a block of its own', () => {
    const lines = happeningsOf(recordOf(events), how.names, how.options);
    expect(lines.map(({ seq }) => seq)).toEqual(
      [...lines.map(({ seq }) => seq)].sort((a, b) => a - b),
    );
    expect(new Set(lines.map(({ block }) => block)).size).toBe(lines.length);
    expect(lines[0]?.text).toBe('19:00，会议开始。');
  });

  test('tells no ballot of anybody', () => {
    const ballots = events.filter(({ type }) => type === 'votes/ballot-cast');
    const lines = happeningsOf(recordOf(events), how.names, how.options);
    expect(ballots.length).toBeGreaterThan(0);
    for (const { seq } of ballots) expect(lines.map((line) => line.seq)).not.toContain(seq);
  });

  test('what answers an opinion that has been hidden since is not told, nor why it was judged so', () => {
    const answered = events.find(({ type }) => type === 'opinions/replied');
    if (answered === undefined) throw new Error('nobody replied');
    const { opinion } = answered.data as { readonly opinion: string };
    const raised = events.find(
      ({ type, data }) =>
        type === 'opinions/opinion-raised' && (data as { opinion?: unknown }).opinion === opinion,
    );
    if (raised === undefined) throw new Error('nobody raised it');
    const { item, author } = raised.data as { readonly item: string; readonly author: string };
    const counts = { item, waiting: 0, shown: 0, hidden: 1, withdrawn: 0 };
    const after: [type: string, data: object, words: object][] = [
      [
        'opinions/opinion-judged',
        { opinion, adoption: 'not', before: 'pending' },
        { reason: '因其家事暂存', before: null },
      ],
      [
        'opinions/opinion-hidden',
        { opinion, author, item, from: 'shown', counts: [counts] },
        { reason: '隐私' },
      ],
    ];
    const [judged, hidden] = after.map(
      ([type, data, words], i) =>
        ({ ...answered, seq: events.length + i + 1, type, data, words }) as StreamEvent,
    );
    const reply = '采光测算结果会前书面告知每户。';
    expect(told([...events, judged!]).join('\n')).toContain('因其家事暂存');
    expect(told([...events, judged!]).join('\n')).toContain(reply);
    const lines = told([...events, judged!, hidden!]).join('\n');
    expect(lines).not.toMatch(/因其家事暂存|采光测算结果会前书面/);
    expect(lines).toContain('的答复未公开，存会议记录。');
  });

  test('words that were erased read as erased', () => {
    const lines = told(events.map((event) => ({ ...event, words: null }))).join('\n');
    expect(lines).toContain('（内容已依申请删除）');
    expect(lines).not.toContain('次卧');
  });
});

describe('the minutes beside the record', () => {
  const closed = events.findIndex(({ type }) => type === 'votes/vote-closed');
  const early = events.slice(0, closed);

  test('begun early: what came since is offered behind what stands there', () => {
    const { doc } = liftMinutes(early);
    const review = reviewMinutes(recordOf(events), { doc, since: closed }, how);
    const texts = review.additions.map(({ block }) => JSON.stringify(block)).join('\n');
    expect(texts).toContain('表决情况');
    const ids = new Set(doc.content.map(({ attrs }) => attrs.id));
    for (const { after } of review.additions) expect(after).not.toBeNull();
    expect(ids.has(review.additions[0]?.after ?? '')).toBe(true);
  });

  test('what people have taken out is not offered again, and what they wrote is marked as theirs', () => {
    const { doc } = liftMinutes(early);
    const [first, ...rest] = doc.content;
    const kept = { ...doc, content: rest };
    const review = reviewMinutes(recordOf(events), { doc: kept, since: closed }, how);
    expect(review.additions.map(({ block }) => block.attrs.id)).not.toContain(first?.attrs.id);
    const own = { ...doc, content: [{ ...first, content: [{ type: 'text', text: '自己写的' }] }] };
    const edited = reviewMinutes(recordOf(events), { doc: own as never, since: closed }, how);
    expect(edited.corrections[0]).toMatchObject({ written: '自己写的', isEdited: true });
  });

  test('written from the whole record nothing is to be said, and nothing is missing', () => {
    const minutes = liftMinutes(events);
    const written = { doc: minutes.doc, since: events.length };
    const review = reviewMinutes(recordOf(events), written, how);
    expect([review.corrections, review.additions]).toEqual([[], []]);
    const states = checkMinutes(minutes.doc, minutes).map(({ state }) => state);
    expect(states.every((state) => state === 'there' || state === 'nothing')).toBe(true);
    const empty = checkMinutes({ type: 'doc', content: [] }, minutes);
    expect(empty).toContainEqual({ part: 'votes', state: 'left-out' });
    expect(empty).toContainEqual({ part: 'host', state: 'there' });
  });
});
