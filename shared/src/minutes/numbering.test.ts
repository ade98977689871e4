import { expect, test } from 'vitest';
import type { BlockJson } from '../documents/index.ts';
import { headingNumbers } from './index.ts';

const heading = (level: 1 | 2, text: string): BlockJson => ({
  type: 'heading',
  attrs: { id: null, level },
  ...(text === '' ? {} : { content: [{ type: 'text', text }] }),
});

test('headings count through the text, the second level anew below each first', () => {
  const numbers = headingNumbers([
    heading(1, '概况'),
    heading(2, '时间'),
    heading(2, '地点'),
    { type: 'paragraph', attrs: { id: null } },
    heading(1, '结果'),
    heading(2, '表决'),
  ]);
  expect([...numbers]).toEqual([
    [0, '一、'],
    [1, '（一）'],
    [2, '（二）'],
    [4, '二、'],
    [5, '（一）'],
  ]);
});

test('a heading with a number of its own, or empty, is left alone and not counted', () => {
  const own = ['一、概况', '（三）时间', '(2) 地点', '3．结果', '第五条 费用', '', '  '];
  const numbers = headingNumbers([...own.map((text) => heading(1, text)), heading(1, '其他')]);
  expect([...numbers]).toEqual([[7, '一、']]);
});
