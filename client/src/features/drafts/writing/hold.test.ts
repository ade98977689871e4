// @vitest-environment node
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Hold } from './hold.ts';

let hold: Hold;
let released: number;

beforeEach(() => {
  vi.useFakeTimers();
  hold = new Hold(5_000);
  released = 0;
  hold.onRelease = () => {
    released += 1;
  };
});

afterEach(() => vi.useRealTimers());

describe('a hold', () => {
  it('ends a moment after the word, once', () => {
    hold.begin(() => false);
    expect(hold.isHeld).toBe(true);
    hold.releaseIn(50);
    vi.advanceTimersByTime(49);
    expect([hold.isHeld, released]).toEqual([true, 0]);
    vi.advanceTimersByTime(1);
    expect([hold.isHeld, released]).toEqual([false, 1]);
    vi.advanceTimersByTime(20_000);
    expect(released).toBe(1);
  });

  it('goes on over a word that follows at once', () => {
    hold.begin(() => false);
    hold.releaseIn(50);
    hold.begin(() => false);
    vi.advanceTimersByTime(1_000);
    expect([hold.isHeld, released]).toEqual([true, 0]);
  });

  it('lets others in after the longest time, and holds again while the word goes on', () => {
    let composing = true;
    hold.begin(() => composing);
    vi.advanceTimersByTime(5_000);
    expect([hold.isHeld, released]).toEqual([true, 1]);
    composing = false;
    vi.advanceTimersByTime(5_000);
    expect([hold.isHeld, released]).toEqual([false, 2]);
  });

  it('has nothing to end where nothing was held', () => {
    hold.releaseIn(50);
    hold.release();
    vi.advanceTimersByTime(100);
    expect(released).toBe(0);
  });

  it('is dropped without a word when the editor goes', () => {
    hold.begin(() => true);
    hold.drop();
    vi.advanceTimersByTime(20_000);
    expect([hold.isHeld, released]).toEqual([false, 0]);
  });
});
