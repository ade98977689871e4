import { describe, expect, it } from 'vitest';
import { compareTexts } from './compare-texts.ts';

const marks = { same: '', added: '+', removed: '-' } as const;
const shown = (before: string, after: string) =>
  compareTexts(before, after).map((line) =>
    line.map(({ kind, text }) => `${marks[kind]}${text}`).join('|'),
  );

describe('compareTexts', () => {
  it('names what was put in and taken out within a line', () => {
    expect(shown('补偿每户一万元。', '补偿每户一万五千元。')).toEqual(['补偿每户一万|+五千|元。']);
    expect(shown('一层、二层不出资。', '一层不出资。')).toEqual(['一层|-、二层|不出资。']);
  });

  it('shows new and vanished lines as lines', () => {
    expect(shown('一\n三', '一\n二\n三')).toEqual(['一', '+二', '三']);
    expect(shown('一\n二\n三', '一\n三')).toEqual(['一', '-二', '三']);
  });

  it('finds nothing between equal texts, and all of it against an empty one', () => {
    expect(shown('同样\n的话', '同样\n的话')).toEqual(['同样', '的话']);
    expect(shown('', '全新')).toEqual(['+全新']);
    expect(shown('', '')).toEqual([]);
  });

  it('never cuts a character in two', () => {
    // 𠮷 and 𠮸 share their first UTF-16 unit.
    expect(shown('𠮷家', '𠮸家')).toEqual(['-𠮷|+𠮸|家']);
    expect(shown('\ue000𠮷', '\ue000𠮸')).toEqual(['\ue000|-𠮷|+𠮸']);
  });
});
