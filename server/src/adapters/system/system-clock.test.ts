import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { systemClock } from './system-clock.ts';

const start = Date.UTC(2026, 0, 1);
const day = 24 * 3_600_000;

beforeEach(() => {
  vi.useFakeTimers({ now: start });
});

afterEach(() => {
  vi.useRealTimers();
});

test('Calls back once, not before the moment', () => {
  const called = vi.fn();
  systemClock().at(start + 1_000, called);
  vi.advanceTimersByTime(999);
  expect(called).not.toHaveBeenCalled();
  vi.advanceTimersByTime(day);
  expect(called).toHaveBeenCalledTimes(1);
});

test('Waits for moments further away than a timer can hold', () => {
  const called = vi.fn();
  const clock = systemClock();
  clock.at(start + 40 * day, called);
  vi.advanceTimersByTime(40 * day - 1);
  expect(called).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(called).toHaveBeenCalledTimes(1);
  expect(clock.now()).toBe(start + 40 * day);
});

test('A moment that has passed comes at once, though not before `at` returns', () => {
  const called = vi.fn();
  systemClock().at(start - 1, called);
  expect(called).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(called).toHaveBeenCalledTimes(1);
});

test('Can be called off, also after looking at the clock several times', () => {
  const called = vi.fn();
  const callOff = systemClock().at(start + day, called);
  vi.advanceTimersByTime(day / 2);
  callOff();
  vi.advanceTimersByTime(day);
  expect(called).not.toHaveBeenCalled();
});

test('A clock set forward is noticed long before the timer would have ended', () => {
  const called = vi.fn();
  systemClock().at(start + 30 * day, called);
  vi.setSystemTime(start + 31 * day);
  vi.advanceTimersByTime(60_000);
  expect(called).toHaveBeenCalledTimes(1);
});

test('What is near comes in its time, also where the clock is set back meanwhile', () => {
  const called = vi.fn();
  systemClock().at(start + 500, called);
  vi.advanceTimersByTime(100);
  vi.setSystemTime(start - day);
  vi.advanceTimersByTime(399);
  expect(called).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(called).toHaveBeenCalledTimes(1);
});
