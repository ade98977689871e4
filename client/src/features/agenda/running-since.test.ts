import { describe, expect, it } from 'vitest';
import { runningSince } from './running-since.ts';

describe('runningSince', () => {
  it('is the start where there was no break', () => {
    expect(runningSince(120, [{ from: 100, to: null }])).toBe(120);
    expect(runningSince(120, [])).toBe(120);
  });

  it('moves later by the breaks that fell into the item, and by no others', () => {
    const sittings = [
      { from: 0, to: 10 },
      { from: 50, to: 200 },
      { from: 260, to: 300 },
      { from: 340, to: null },
    ];
    expect(runningSince(120, sittings)).toBe(120 + 60 + 40);
    expect(runningSince(345, sittings)).toBe(345);
  });

  it('counts a break only from the start of the item on', () => {
    expect(
      runningSince(20, [
        { from: 0, to: 10 },
        { from: 50, to: null },
      ]),
    ).toBe(50);
  });
});
