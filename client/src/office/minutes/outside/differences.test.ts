import type { BlockJson, DocumentJson } from '@haoshangliang/shared/documents';
import { plainText } from '@haoshangliang/shared/documents';
import { describe, expect, test } from 'vitest';
import { rewordedBlock, withChange } from './carry-over.ts';
import { type Change, differences, type OutsideLine } from './differences.ts';

const paragraph = (id: string, text: string): BlockJson => ({
  type: 'paragraph',
  attrs: { id },
  content: [{ type: 'text', text }],
});

const heading = (id: string, text: string): BlockJson => ({
  type: 'heading',
  attrs: { id, level: 1 },
  content: [{ type: 'text', text }],
});

const list = (id: string, ...texts: string[]): BlockJson => ({
  type: 'ordered_list',
  attrs: { id },
  content: texts.map((text, i) => ({
    type: 'list_item',
    attrs: { id: `${id}i${i}` },
    content: [
      { type: 'paragraph', attrs: { id: `${id}p${i}` }, content: [{ type: 'text', text }] },
    ],
  })),
});

const blocks = [
  heading('h1', '达成共识'),
  paragraph('p1', '会议经表决通过协商意见稿，全文如下：'),
  list('l1', '采用玻璃井道，夜间低速静音运行。', '一层不出资。', '运行电费按刷卡计。'),
  paragraph('p2', '表决结果：通过。'),
];
const doc: DocumentJson = { type: 'doc', content: blocks };

const line = (text: string, kind: OutsideLine['kind'] = 'body'): OutsideLine => ({ kind, text });
const outside = (...lines: (string | OutsideLine)[]) =>
  lines.map((each) => (typeof each === 'string' ? line(each) : each));

const asIs = [
  '达成共识',
  '会议经表决通过协商意见稿，全文如下：',
  '采用玻璃井道，夜间低速静音运行。',
  '一层不出资。',
  '运行电费按刷卡计。',
  '表决结果：通过。',
];

/** The list with so many taken out at a place and others put in. */
function spliced<T>(list: readonly T[], at: number, out: number, ...put: readonly T[]): T[] {
  return [...list.slice(0, at), ...put, ...list.slice(at + out)];
}

function carried(change: Change | undefined): string | null {
  if (change === undefined) return null;
  if (change.kind === 'reworded') return rewordedBlock(doc, change);
  const next = withChange(doc, change);
  return next === null ? null : plainText(next.content);
}

describe('a file beside the text', () => {
  test('that says the same differs nowhere, whatever blanks a program has put in', () => {
    expect(differences(blocks, outside(...asIs))).toEqual([]);
    const blanks = asIs.map((text) => ` ${text}\n`);
    expect(differences(blocks, outside(...blanks))).toEqual([]);
  });

  test('a line that is much the same was reworded: only that line of its block changes', () => {
    const lines = spliced(
      asIs,
      2,
      2,
      '采用玻璃井道，夜间低速运行。',
      '一层不出资，二层按4%分摊，三层起递增。',
    );
    const changes = differences(blocks, outside(...lines));
    expect(changes.map(({ kind }) => kind)).toContain('reworded');
    expect(carried(changes[0])).toBe(
      '采用玻璃井道，夜间低速运行。\n一层不出资。\n运行电费按刷卡计。',
    );
  });

  test('a line taken out of a list, and a block taken out whole', () => {
    const [change, ...others] = differences(blocks, outside(...spliced(asIs, 3, 1)));
    expect(others).toEqual([]);
    expect(change).toMatchObject({ kind: 'removed', line: { block: 'l1', at: 1 } });
    expect(carried(change)).toBe(spliced(asIs, 3, 1).join('\n'));
    const [whole] = differences(blocks, outside(...asIs.slice(0, 5)));
    expect(carried(whole)).toBe(asIs.slice(0, 5).join('\n'));
  });

  test('new lines stand where they stood in the file: items in their list, others behind the block', () => {
    const items = spliced(outside(...asIs), 4, 0, line('补偿写入协议。', 'item'));
    const [item] = differences(blocks, items);
    expect(carried(item)).toBe(spliced(asIs, 4, 0, '补偿写入协议。').join('\n'));
    const both = spliced(outside(...asIs), 1, 0, line('新的一段。'), line('又一段。'));
    const [added] = differences(blocks, both);
    expect(added).toMatchObject({ kind: 'added', behind: { block: 'h1' } });
    expect(carried(added)).toBe(spliced(asIs, 1, 0, '新的一段。', '又一段。').join('\n'));
    const [first] = differences(blocks, outside('最前面', ...asIs));
    expect(carried(first)?.startsWith('最前面\n达成共识')).toBe(true);
  });

  test('all of them, from the end to the beginning, make the text what the file says', () => {
    const wanted = outside(
      line('前言', 'first'),
      ...spliced(spliced(asIs, 3, 1), 0, 1, '达成的共识'),
      line('散会。'),
    );
    let now = doc;
    for (const change of differences(blocks, wanted).reverse()) {
      if (change.kind !== 'reworded') {
        now = withChange(now, change) ?? now;
        continue;
      }
      const words = rewordedBlock(now, change) ?? '';
      const reworded = now.content.map((block) =>
        block.attrs.id === change.line.block ? heading('h1', words) : block,
      );
      now = { ...now, content: reworded };
    }
    expect(plainText(now.content)).toBe(wanted.map(({ text }) => text).join('\n'));
  });

  test('where the text has moved on meanwhile nothing is carried over', () => {
    const [change] = differences(blocks, outside(...spliced(asIs, 3, 1)));
    const moved = { ...doc, content: [list('l1', '采用玻璃井道，夜间低速静音运行。', '改过了。')] };
    expect(change?.kind === 'removed' && withChange(moved, change)).toBeNull();
  });
});
