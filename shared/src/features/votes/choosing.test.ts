import { describe, expect, test } from 'vitest';
import { held, options, tie } from '../../testing/votes-options.ts';
import { type Asked, electorsOf, hall, seatAt, worldOf } from '../../testing/votes-scene.ts';

describe('choosing among options', () => {
  test('[VO38] the first two of five, whoever stands first on the ballot', () => {
    const past = hall(worldOf(electorsOf(...Array.from({ length: 9 }, () => null))));
    const vote = past.ask({
      method: { kind: 'multiple', version: 1, options: 5, min: 1, max: 2, none: false },
      options: ['无声咖啡', '长者歇脚与助餐', '儿童角', '共享书房', '维持现状'],
      rule: tie('none', 2),
    });
    const pairs = [[0, 1], [0, 1], [0, 1], [0, 1], [0, 1], [0, 2], [1, 2], [1, 2], [3]];
    pairs.forEach((pair, i) => {
      past.cast(vote, seatAt(i + 1), options(...pair));
    });
    past.close(vote);
    const verdict = past.held(vote).outcome?.verdict;
    expect(verdict).toMatchObject({
      outcome: 'passed',
      selection: {
        layers: [
          { options: [1], count: 7 },
          { options: [0], count: 6 },
          { options: [2], count: 3 },
          { options: [3], count: 1 },
        ],
        chosen: [1, 0],
        tied: [],
      },
    });
  });

  test('[VO39] the first without enough is not chosen; the line of the chain says why', () => {
    const { verdict } = held([14, 12, 7]);
    expect(verdict()).toMatchObject({
      outcome: 'failed',
      conditions: [{ option: 0, count: 14, total: 33, needed: 17, holds: false }],
      selection: { chosen: [] },
    });
    expect(held([20, 7, 6]).verdict()).toMatchObject({
      outcome: 'passed',
      selection: { chosen: [0] },
    });
  });

  test('[VO38] nobody voting chooses nobody', () => {
    expect(held([], { rule: tie('none') }).verdict()).toMatchObject({
      outcome: 'failed',
      selection: { layers: [], chosen: [], tied: [] },
    });
  });

  test('[VO39] what is asked of all comes before what is asked of one', () => {
    const rule: NonNullable<Asked['rule']> = {
      preset: null,
      advisory: true,
      quorum: [],
      conditions: [
        { of: 'participation', base: 'eligible', measure: 'heads', n: 2, d: 3, strict: false },
      ],
      select: { top: 1, measure: 'heads', tie: 'none' },
    };
    expect(held([10, 10], { rule }).verdict()).toMatchObject({
      outcome: 'failed',
      selection: { chosen: [], tied: [] },
    });
  });
});
