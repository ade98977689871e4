import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { titleLines } from './title-lines.ts';

describe('titles in lines', () => {
  test('a short title is one line', () => {
    expect(titleLines('加装电梯协商会纪要', 18)).toEqual(['加装电梯协商会纪要']);
  });

  test('a long one is broken between words, the lines about as long as one another', () => {
    const lines = titleLines('仓后街社区老旧楼院加装电梯协商议事会纪要', 18);
    expect(lines).toEqual(['仓后街社区老旧楼院加装', '电梯协商议事会纪要']);
  });

  test('a quoted name stays whole, and no mark stands at the wrong end of a line', () => {
    const meeting = '仓后街社区关于小区停车位“一户一位”改造的协商议事会';
    expect(titleLines(`${meeting}纪要`, 18)).toEqual([
      '仓后街社区关于小区停车位',
      '“一户一位”改造的协商议事会纪要',
    ]);
    expect(titleLines(`${meeting}表决结果单`, 18)).toEqual([
      '仓后街社区关于小区停车位“一户一位”',
      '改造的协商议事会表决结果单',
    ]);
    const long = titleLines(`关于“${'长名称'.repeat(6)}”的协商会`, 18);
    expect(long.filter((line) => /^[”的]|“$/.test(line))).toEqual([]);
  });

  test('nothing is lost and nothing is too long, whatever the title', () => {
    const titles = fc
      .string({ unit: 'grapheme', maxLength: 80 })
      .filter((text) => text.trim() !== '');
    void fc.assert(
      fc.property(fc.oneof(titles, fc.constantFrom('长'.repeat(70), 'x'.repeat(70))), (title) => {
        const lines = titleLines(title, 18);
        expect(lines.join('')).toBe(title);
        expect(lines.every((line) => [...line].length <= 36)).toBe(true);
      }),
    );
  });
});
