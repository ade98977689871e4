import { describe, expect, test } from 'vitest';
import { attachmentLines, heldRows, wholeRows } from './layout.ts';

const table = (...texts: readonly string[]) => ({
  columns: ['序号', '内容'],
  widths: [10, 90],
  rows: texts.map((text, i) => [`${i + 1}`, text]),
});
const long = '长'.repeat(2000);

describe('a row of a table', () => {
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

test('one attachment bears no number, several do as the standard writes it', () => {
  expect(attachmentLines(['表决结果表'])).toEqual(['附件：表决结果表']);
  expect(attachmentLines(['表决结果表', '到会名单'])).toEqual(['附件：1.表决结果表', '2.到会名单']);
});
