import type { Plan } from '@haoshangliang/shared/features/life';
import { expect, test } from 'vitest';
import { readPlan, typedPlan } from '../office/meetings/plan-form.ts';
import { momentOf, timeToTheSecond } from './times.ts';
import { dayFrom, dayTyped, momentFrom, momentTyped } from './typed-times.ts';

const at = Date.parse('2026-09-05T17:05:09Z');

test('a device set up for another part of the world shows the time of the meeting', () => {
  // biome-ignore lint/plugin: what such a device says by itself
  expect(new Date(at).getHours()).not.toBe(1);
  expect(timeToTheSecond(at)).toBe('01:05:09');
  expect(momentOf(at)).toMatch(/6.* 01:05$/);
});

test('a date and a time typed on such a device are those of the meeting', () => {
  const words = { title: '会', place: '院', field: '梯', background: '' };
  const plan = { startsAt: at - 9_000, minutes: 60, mode: 'in_room', urgency: 'routine' } as Plan;
  const typed = typedPlan(plan, words);
  expect([typed.date, typed.time]).toEqual(['2026-09-06', '01:05']);
  expect(readPlan(typed).plan?.startsAt).toBe(plan.startsAt);
});

test('a moment typed is the same minute when it is shown again, and nothing else is a moment', () => {
  expect(momentTyped(at)).toBe('2026-09-06T01:05');
  expect(momentFrom(momentTyped(at))).toBe(at - 9_000);
  const others = ['', '14:30', '2026-13-41T99:99', 'soon', '2026-09-05T19:00Z'];
  expect(others.map(momentFrom)).toEqual([null, null, null, null, null]);
});

test('a day typed is the same day when it is shown again, and what is no day is none', () => {
  const days = ['2026-09-05', '2024-02-29', '2026-12-31', '2027-01-01'];
  expect(days.map((day) => dayTyped(dayFrom(day)))).toEqual(days);
  expect([dayFrom(''), dayFrom('2026-13-01'), dayTyped(null)]).toEqual([null, null, '']);
});
