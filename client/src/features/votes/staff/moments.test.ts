import { expect, it } from 'vitest';
import { asTyped, momentTyped } from './moments.ts';

it('reads back the minute it has written, and takes nothing else for a moment', () => {
  const at = Date.UTC(2026, 10, 28, 6, 30);
  expect(momentTyped(asTyped(at))).toBe(at);
  expect(['', '14:30', '2026-13-41T99:99', 'soon'].map(momentTyped)).toEqual([
    null,
    null,
    null,
    null,
  ]);
});
