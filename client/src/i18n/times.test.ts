import { afterEach, beforeEach, expect, test } from 'vitest';
import { readPlan, typedPlan } from '../office/meetings/plan-form.ts';
import { momentOf, timeToTheSecond } from './times.ts';

const before = process.env.TZ;
const at = Date.parse('2026-09-05T17:05:09Z');

beforeEach(() => {
  process.env.TZ = 'America/New_York';
});

afterEach(() => {
  if (before === undefined) delete process.env.TZ;
  else process.env.TZ = before;
});

test('a device set up for another part of the world shows the time of the meeting', () => {
  expect(new Date(at).getHours()).toBe(13);
  expect(timeToTheSecond(at)).toBe('01:05:09');
  expect(momentOf(at)).toMatch(/6.* 01:05$/);
});

test('a date and a time typed on such a device are those of the meeting', () => {
  const words = { title: '会', place: '院', field: '梯', background: '' };
  const plan = { startsAt: at - 9_000, minutes: 60, mode: 'in_room', urgency: 'routine' } as const;
  const typed = typedPlan(plan, words);
  expect([typed.date, typed.time]).toEqual(['2026-09-06', '01:05']);
  expect(readPlan(typed).plan?.startsAt).toBe(plan.startsAt);
});
