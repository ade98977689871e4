import type { SeatId } from '@haoshangliang/shared/kernel';
import { describe, expect, it } from 'vitest';
import { Acting, actingAmong } from './acting.ts';

const idOf = (letter: string) => letter.repeat(26) as SeatId;
const wife = idOf('a');
const husband = idOf('b');

describe('in whose name a device acts', () => {
  it('is the one person it stands for, without a question', () => {
    expect(actingAmong([wife], null)).toBe(wife);
    expect(actingAmong([], null)).toBeNull();
  });

  it('is nobody of several until one is chosen, and then only that one', () => {
    const acting = new Acting();
    const told: (SeatId | null)[] = [];
    acting.subscribe(() => told.push(acting.chosen()));
    const now = () => actingAmong([wife, husband], acting.chosen());
    expect(now()).toBeNull();
    acting.choose(husband);
    expect(now()).toBe(husband);
    acting.choose(wife);
    expect(now()).toBe(wife);
    expect(told).toEqual([husband, wife]);
  });

  it('is nobody again when the chosen one has left the device and several remain', () => {
    expect(actingAmong([wife, husband], idOf('c'))).toBeNull();
  });
});
