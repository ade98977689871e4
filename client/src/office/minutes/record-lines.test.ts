import { describe, expect, it } from 'vitest';
import { carryingOf, sinceTheLast } from './record-lines.ts';
import type { Desk } from './use-desk.ts';

const desk = (...carried: readonly boolean[]): Desk => ({
  draft: null,
  happenings: carried.map((isCarried, i) => ({
    ...{ seq: 10 + i, at: i, told: `${i}`, isCarried },
    said: null,
  })),
  corrections: [],
  additions: [],
  checklist: [],
});

describe('lines of the record', () => {
  it('are open, carried, or the record’s own', () => {
    const carryingFor = carryingOf(desk(true, false));
    expect([9, 10, 11].map(carryingFor)).toEqual(['own', 'carried', 'open']);
    expect(carryingOf(undefined)(10)).toBe('own');
  });

  it('since the last: what was left out before it on purpose stays out', () => {
    expect(sinceTheLast(desk(false, true, false, false))).toEqual([12, 13]);
    expect(sinceTheLast(desk(false, false))).toEqual([10, 11]);
    expect(sinceTheLast(desk(false, true))).toEqual([]);
    expect(sinceTheLast(undefined)).toEqual([]);
  });
});
