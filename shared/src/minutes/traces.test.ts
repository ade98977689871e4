import { describe, expect, test } from 'vitest';
import { blockIdPattern, blockSchema, plainText } from '../documents/index.ts';
import type { StreamEvent } from '../meeting/index.ts';
import { liftMeeting } from '../testing/index.ts';
import { liftMinutes } from '../testing/minutes-of.ts';

const { events } = liftMeeting();
const minutes = liftMinutes(events);
const blocks = minutes.doc.content;

describe('every sentence can be traced', () => {
  /** Ids of blocks at any depth. */
  function idsOf(node: unknown): string[] {
    if (Array.isArray(node)) return node.flatMap(idsOf);
    if (typeof node !== 'object' || node === null) return [];
    const own = 'attrs' in node ? [(node.attrs as { id?: string }).id ?? ''] : [];
    return [...own, ...('content' in node ? idsOf(node.content) : [])];
  }

  test('each block fits the schema of documents and has an id of its own', () => {
    for (const block of blocks) expect(() => blockSchema.parse(block)).not.toThrow();
    const ids = idsOf(blocks);
    for (const id of ids) expect(id).toMatch(blockIdPattern);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('each names events that are there, in their order', () => {
    for (const id of idsOf(blocks)) {
      const seqs = minutes.sources[id] ?? [];
      expect(seqs.length).toBeGreaterThan(0);
      expect(seqs).toEqual([...seqs].sort((a, b) => a - b));
      expect(events[(seqs[seqs.length - 1] ?? 0) - 1]).toBeDefined();
    }
  });

  test('an opinion leads to its raising, seconds and judgement; a vote to its close', () => {
    const typesOf = (words: string) => {
      const block = blocks.find((each) => plainText([each]).startsWith(words));
      const seqs = minutes.sources[block?.attrs.id ?? ''] ?? [];
      return new Set(seqs.map((seq) => events[seq - 1]?.type));
    };
    expect(typesOf('表示赞成的意见4条')).toEqual(
      new Set([
        'opinions/opinion-raised',
        'opinions/record-answered',
        'opinions/seconded',
        'opinions/opinion-judged',
      ]),
    );
    expect(typesOf('表决结果：通过')).toContain('votes/vote-closed');
    expect(typesOf('以下表决票由工作人员')).toEqual(new Set(['votes/ballot-cast']));
  });

  test('the same sentence has the same id when the meeting goes on', () => {
    const upTo = (type: string) =>
      events.slice(0, events.findIndex((event) => event.type === type) + 1);
    const early = liftMinutes(upTo('votes/vote-closed'));
    const kept = early.doc.content
      .filter((block) => block.type === 'heading')
      .map(({ attrs }) => attrs.id);
    const later = new Set(blocks.map(({ attrs }) => attrs.id));
    expect(kept.every((id) => later.has(id))).toBe(true);
    expect(liftMinutes(events)).toEqual(minutes);
  });
});

describe('words that were erased', () => {
  test('are shown as erased, and everything else stays', () => {
    const erased = liftMinutes(events.map((event): StreamEvent => ({ ...event, words: null })));
    const text = plainText(erased.doc.content);
    expect(text).toContain('101室业主（由记录员代记，待本人确认）：（内容已依申请删除）。');
    expect(text).toContain('赞成9票（面积816.40平方米）');
    expect(text).not.toContain('次卧');
    expect(erased.frame.title).toBe('内容已依申请删除纪要');
  });
});
