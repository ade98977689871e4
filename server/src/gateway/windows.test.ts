import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Windows } from './windows.ts';

const second = 1000;

test('so many points in a window that the first take opens, and then it is said for how long to wait', () => {
  const windows = new Windows({ points: 2, duration: 10 });
  expect([windows.take('a', 0), windows.take('a', 4 * second)]).toEqual([0, 0]);
  expect(windows.waitFor('a', 5 * second)).toBe(5 * second);
  expect(windows.take('a', 5 * second)).toBe(5 * second);
  expect(windows.take('a', 9_999.5)).toBe(1);
  expect([windows.waitFor('b', 5 * second), windows.take('b', 9_999.5)]).toEqual([0, 0]);
  expect([windows.waitFor('a', 10 * second), windows.take('a', 10 * second)]).toEqual([0, 0]);
});

/** All that is known of a key, kept for ever. */
function naive(points: number, length: number) {
  const windows = new Map<string, { taken: number; until: number }>();
  return (key: string, now: number) => {
    let window = windows.get(key);
    if (window === undefined || window.until <= now) {
      window = { taken: 0, until: now + length };
      windows.set(key, window);
    }
    window.taken += 1;
    return window.taken <= points ? 0 : window.until - now;
  };
}

test('what is let go is never missed', () => {
  const steps = fc.array(
    fc.record({ key: fc.constantFrom('a', 'b', 'c'), later: fc.nat({ max: 3 * second }) }),
    { maxLength: 60 },
  );
  const property = fc.property(steps, (list) => {
    const windows = new Windows({ points: 3, duration: 2 });
    const expected = naive(3, 2 * second);
    let now = 0;
    for (const { key, later } of list) {
      now += later;
      expect(windows.take(key, now)).toBe(expected(key, now));
    }
  });
  fc.assert(property);
});
