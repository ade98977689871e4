import { describe, expect, test } from 'vitest';
import { heldRows, wholeRows } from './layout.ts';

const table = (...texts: readonly string[]) => ({
  columns: ['序号', '内容'],
  widths: [10, 90],
  rows: texts.map((text, i) => [`${i + 1}`, text]),
});
const long = '长'.repeat(2000);

describe('a row of a table in a PDF', () => {
  test('stands on one page, unless it is too high for that', () => {
    expect(wholeRows(table('短', long, '两行\n两行'))).toEqual([true, false, true]);
  });

  test('is held with the names of those who sign, as long as all of it fits on their page', () => {
    expect(heldRows(table('甲', '乙', '丙'))).toBe(3);
    expect(heldRows(table(...Array.from({ length: 9 }, () => '短')))).toBe(2);
    expect(heldRows(table(long, '短', '短'))).toBe(2);
    expect(heldRows(table('短', long))).toBe(0);
  });
});
