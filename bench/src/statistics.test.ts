import { expect, test } from 'vitest';
import { LoadMeter, percentile, spread } from './statistics.ts';

test('a percentile is one of the values, whatever their order', () => {
  const values = [5, 1, 4, 2, 3];
  expect([percentile(values, 50), percentile(values, 95), percentile(values, 1)]).toEqual([
    3, 5, 1,
  ]);
  expect(percentile([7], 99)).toBe(7);
  expect(percentile([], 50)).toBeNaN();
});

test('a spread counts what it spreads and leaves it as it was', () => {
  const values = Array.from({ length: 100 }, (_, index) => 100 - index);
  expect(spread(values)).toEqual({ count: 100, p50: 50, p95: 95, p99: 99, max: 100 });
  expect(values[0]).toBe(100);
});

test('what fails while it is measured fails, and has been measured', async () => {
  const meter = new LoadMeter();
  expect([meter.share, meter.isSaturated]).toEqual([0, false]);
  const failing = meter.during(async () => {
    for (let i = 0, end = performance.now() + 20; performance.now() < end; i++) Math.sqrt(i);
    throw new Error('fails');
  });
  await expect(failing).rejects.toThrow('fails');
  expect(meter.share).toBeGreaterThan(0);
});
