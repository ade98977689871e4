import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compare, decimal, fraction, isSame, plus, times, toNumber, zero } from './fraction.ts';

const any = fc
  .tuple(fc.integer({ min: -9999, max: 9999 }), fc.integer({ min: 1, max: 999 }))
  .map(([n, d]) => fraction(n, d));

test('decimals are what is written: ten times 88.6 is 886, and 0.1 and 0.2 are 0.3', () => {
  expect(isSame(times(fraction(10), decimal(88.6)), fraction(886))).toBe(true);
  expect(isSame(plus(decimal(0.1), decimal('0.2')), decimal('0.3'))).toBe(true);
  expect(isSame(decimal('-2.50'), fraction(-5, 2))).toBe(true);
  expect(() => decimal(1e-7)).toThrow(RangeError);
  expect(() => decimal('一')).toThrow(RangeError);
  expect(() => fraction(1, 0)).toThrow(RangeError);
});

test('sums and products do not depend on order, and zero changes nothing', () => {
  const laws = fc.property(any, any, any, (a, b, c) => {
    expect(isSame(plus(a, b), plus(b, a))).toBe(true);
    expect(isSame(plus(plus(a, b), c), plus(a, plus(b, c)))).toBe(true);
    expect(isSame(times(a, plus(b, c)), plus(times(a, b), times(a, c)))).toBe(true);
    expect(isSame(plus(a, zero), a)).toBe(true);
  });
  fc.assert(laws);
});

test('comparing agrees with reading, far from the border and on it', () => {
  const agrees = fc.property(any, any, (a, b) => {
    expect(compare(a, b)).toBe(-compare(b, a) + 0);
    if (toNumber(a) - toNumber(b) > 1e-9) expect(compare(a, b)).toBe(1);
  });
  fc.assert(agrees);
  expect(compare(fraction(2, 3), fraction(6, 9))).toBe(0);
  expect(compare(fraction(6666666666666666n, 10000000000000000n), fraction(2, 3))).toBe(-1);
});
