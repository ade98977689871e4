// @vitest-environment node
import type { BlockJson, DocumentView } from '@haoshangliang/shared/documents';
import { describe, expect, it } from 'vitest';
import { blocksOf, withAnswer, withMessage } from './followed-text.ts';

const block = (id: string, text: string): BlockJson => ({
  type: 'paragraph',
  attrs: { id },
  content: [{ type: 'text', text }],
});
const entry = (id: string, text: string, rev = 1) => ({ id, rev, json: block(id, text) });
const opened = withAnswer(null, {
  rev: 5,
  blocks: [entry('a', '一'), entry('b', '二')],
  order: ['a', 'b'],
});
const message = (part: Partial<DocumentView>): DocumentView => ({
  doc: 'd',
  epoch: 1,
  since: 5,
  rev: 6,
  blocks: [],
  ...part,
});
const textOf = (text: ReturnType<typeof withMessage>) =>
  text && blocksOf(text).map((one) => one.type === 'paragraph' && one.content?.[0]?.text);

describe('a followed text', () => {
  it('shows nothing as changed when it has just been opened', () => {
    expect(textOf(opened)).toEqual(['一', '二']);
    expect([...opened.changed]).toEqual([]);
  });

  it('takes over changed, new, moved and vanished blocks', () => {
    const next = withMessage(
      opened,
      message({
        blocks: [entry('b', '二改'), entry('c', '三'), { id: 'a', rev: 6, json: null }],
        order: ['c', 'b'],
      }),
    );
    expect(textOf(next)).toEqual(['三', '二改']);
    expect(next?.changed).toEqual(new Set(['b', 'c']));
    expect(next?.blocks.has('a')).toBe(false);
  });

  it('keeps the order while nothing is said of it', () => {
    expect(textOf(withMessage(opened, message({ blocks: [entry('a', '一改')] })))).toEqual([
      '一改',
      '二',
    ]);
  });

  it('ignores what it already has, and takes what reaches further back', () => {
    expect(withMessage(opened, message({ since: 2, rev: 5 }))).toBe(opened);
    expect(withMessage(opened, message({ since: 2, rev: 7 }))?.rev).toBe(7);
  });

  it('says that something was missed', () => {
    expect(withMessage(opened, message({ since: 6, rev: 8 }))).toBeNull();
    // An order with a block it never heard of.
    expect(withMessage(opened, message({ order: ['a', 'b', 'x'] }))).toBeNull();
  });

  it('puts an answer on top of what it has and drops what is not in the order', () => {
    const next = withAnswer(opened, { rev: 9, blocks: [entry('c', '三', 9)], order: ['c', 'a'] });
    expect(textOf(next)).toEqual(['三', '一']);
    expect(next.changed).toEqual(new Set(['c']));
  });
});
