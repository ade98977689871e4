import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { integer, nothing, text } from './limits.ts';

const short = text(10);
const accepts = (value: unknown) => z.safeParse(short, value).success;

describe('text', () => {
  test.each([
    ['加装电梯', '加装电梯'],
    ['  前后空白　', '前后空白'],
    ['两行\n文字', '两行\n文字'],
    ['有\t制表', '有\t制表'],
    ['旸喆𠮷', '旸喆𠮷'],
    ['👨‍👩‍👧', '👨‍👩‍👧'],
    ['<b>&"', '<b>&"'],
    ['=1+1', '=1+1'],
    ['十个字刚好够用了吧吗', '十个字刚好够用了吧吗'],
    ['𠮷'.repeat(10), '𠮷'.repeat(10)],
  ])('%j is taken as %j', (typed, taken) => {
    expect(z.parse(short, typed)).toBe(taken);
  });

  test.each([
    '',
    '   ',
    '　\n\t',
    '\u200b',
    '\u2060 \u00ad',
    '十一个字就太长了一点吧',
    '𠮷'.repeat(11),
    'a\u0000b',
    'a\u0007b',
    'a\rb',
    'a\u001bb',
    'a\u007fb',
    'a\u0085b',
    'a\u200eb',
    'a\u202eb',
    'a\u2066b',
    'a\ufeffb',
    'a\ud800b',
    'a\udc00b',
    '\udc00\ud800',
    7,
    null,
    undefined,
    ['加装'],
    { length: 2 },
  ])('%j is refused', (value) => {
    expect(accepts(value)).toBe(false);
  });

  test('what is accepted is trimmed, not empty, short enough, whole and visible', () => {
    const property = fc.property(fc.string({ unit: 'binary', maxLength: 14 }), (value) => {
      const result = z.safeParse(short, value);
      if (!result.success) return;
      expect(result.data).toBe(value.trim());
      expect(result.data.length).toBeGreaterThan(0);
      expect([...result.data].length).toBeLessThanOrEqual(10);
      expect(result.data).not.toMatch(/[\p{Cs}\p{Bidi_Control}]|(?![\n\t])\p{Cc}/u);
    });
    fc.assert(property, { numRuns: 500 });
  });
});

describe('integer', () => {
  test.each([0, 1, 5])('%j is between 0 and 5', (value) => {
    expect(z.safeParse(integer(0, 5), value).success).toBe(true);
  });

  test.each([-1, 6, 1.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 60, '1', true, null, 1n])(
    '%s is not',
    (value) => {
      expect(z.safeParse(integer(0, 5), value).success).toBe(false);
    },
  );
});

describe('nothing', () => {
  test('is an empty object and only that', () => {
    expect(z.safeParse(nothing, {}).success).toBe(true);
    for (const value of [
      { a: 1 },
      JSON.parse('{"__proto__": {"a": 1}}'),
      [],
      null,
      undefined,
      'x',
      0,
    ]) {
      expect(z.safeParse(nothing, value).success).toBe(false);
    }
  });
});
