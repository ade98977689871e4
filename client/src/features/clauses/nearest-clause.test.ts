import { describe, expect, it } from 'vitest';
import { nearestTo, type Readable, wordingWith } from './nearest-clause.ts';

const rows = [
  '采用玻璃井道，夜间低速静音运行。',
  '一层不出资，二至六层按楼层分摊。\n分摊比例另行约定。',
  '设监督小组。',
].map((text, at) => ({ text, no: at + 1 }) as Readable);

const nearest = (line: string) => nearestTo(rows, line)?.no;

describe('a line that did not get into the text', () => {
  it('belongs to the clause that says most of it, or to the last', () => {
    expect(nearest('一层不出资，二至六层按面积分摊。')).toBe(2);
    expect(nearest('采用玻璃井道，夜间停运。')).toBe(1);
    expect(nearest('ABC')).toBe(3);
    expect(nearestTo([], '没有条款')).toBeUndefined();
  });

  it('takes the place of the line that it changes, and stands behind the clause where it is new', () => {
    const [first, second] = rows as [Readable, Readable];
    expect(wordingWith(second, '一层不出资，二至六层按面积分摊。')).toBe(
      '一层不出资，二至六层按面积分摊。\n分摊比例另行约定。',
    );
    expect(wordingWith(first, '另请社区出具承诺书。')).toBe(`${first.text}\n另请社区出具承诺书。`);
  });
});
