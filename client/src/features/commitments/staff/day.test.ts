import { expect, it } from 'vitest';
import { dayFrom, dayTyped } from './day.ts';

it('a day typed is the same day when it is shown again', () => {
  for (const day of ['2026-09-05', '2024-02-29', '2026-12-31', '2027-01-01']) {
    expect(dayTyped(dayFrom(day))).toBe(day);
  }
});

it('nothing, and what is no day, is no date', () => {
  expect(dayFrom('')).toBeNull();
  expect(dayFrom('2026-13-01')).toBeNull();
  expect(dayTyped(null)).toBe('');
});
