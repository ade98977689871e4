import { describe, expect, test } from 'vitest';
import { electorsOf, hall, seatAt, worldOf } from '../../testing/votes-scene.ts';
import { presets } from './index.ts';

describe('到会', () => {
  test('[VO15][VO16][VO17] who is there at the close is the base of present; the quorum then is shown only', () => {
    const here = new Set([1, 2, 3].map(seatAt));
    const past = hall(worldOf(electorsOf(1, 1, 1), { present: (seat) => here.has(seat) }));
    const vote = past.open(presets['village-representatives']);
    past.cast(vote, seatAt(1), 'yes');
    here.delete(seatAt(2));
    here.delete(seatAt(3));
    past.close(vote);
    const { outcome } = past.held(vote);
    expect(outcome?.present).toEqual({ seats: 1, heads: 1, area: null });
    expect(outcome?.verdict).toMatchObject({
      outcome: 'passed',
      quorum: {
        opening: [{ count: 3, total: 3, holds: true }],
        close: [{ count: 1, total: 3, holds: false }],
      },
      conditions: [{ base: 'present', count: 1, total: 1, holds: true }],
    });
  });

  test('[VO17] whose ballot is in was there, come from afar or gone since: no few outvote many', () => {
    const here = new Set([1, 2, 3].map(seatAt));
    const electors = electorsOf(1, 1, 1, 1, 1, 1);
    const past = hall(worldOf(electors, { present: (seat) => here.has(seat) }));
    const vote = past.open(presets.majority);
    for (const n of [1, 2, 3]) past.cast(vote, seatAt(n), 'no');
    for (const n of [4, 5]) past.cast(vote, seatAt(n), 'yes');
    here.clear();
    past.close(vote);
    expect(past.held(vote).outcome).toMatchObject({
      present: { seats: 5 },
      verdict: { outcome: 'failed', conditions: [{ base: 'present', count: 2, total: 5 }] },
    });
  });

  test('[VO17] those whose hands were counted were there, also when fewer are left', () => {
    const here = new Set([1, 2, 3, 4, 5].map(seatAt));
    const electors = electorsOf(1, 1, 1, 1, 1, 1);
    const past = hall(worldOf(electors, { present: (seat) => here.has(seat) }));
    const vote = past.open(presets.majority);
    past.cast(vote, seatAt(6), 'yes');
    const counts = [
      { choice: 'yes', count: 2 },
      { choice: 'no', count: 3 },
    ] as const;
    past.tell({ type: 'votes/count-hands', vote, counts: [...counts] });
    for (const n of [1, 2, 3]) here.delete(seatAt(n));
    past.close(vote);
    expect(past.held(vote).outcome).toMatchObject({
      present: { seats: 6, heads: 6 },
      verdict: { outcome: 'failed', conditions: [{ count: 3, total: 6 }] },
    });
  });
});
