import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decimal, fraction, isSame, plus, zero } from './fraction.ts';
import { type Condition, type Option, options, type Poll, resultOf, tallyOf } from './poll.ts';

const half = { n: 1, d: 2, strict: true } as const;
const twoThirds = { n: 2, d: 3, strict: false } as const;
const threeQuarters = { n: 3, d: 4, strict: false } as const;

const agreeing = (base: Condition['base'], share: typeof half | typeof twoThirds): Condition => ({
  measure: 'heads',
  of: 'agreement',
  base,
  ...share,
});

/** So many ballots of each kind and so many who stay silent; everybody is there. */
function pollOf(yes: number, no: number, abstain: number, silent = 0): Poll {
  const all = [
    ...Array<Option>(yes).fill('yes'),
    ...Array<Option>(no).fill('no'),
    ...Array<Option>(abstain).fill('abstain'),
    ...Array<null>(silent).fill(null),
  ];
  const electors = all.map((_, index) => ({ ref: `E${index}`, area: null }));
  const ballots = all.flatMap((ballot, index): [string, Option][] =>
    ballot === null ? [] : [[`E${index}`, ballot]],
  );
  const here = new Set(electors.map(({ ref }) => ref));
  return { electors, atOpening: here, present: here, ballots: new Map(ballots) };
}

const anyPoll: fc.Arbitrary<Poll> = fc
  .array(
    fc.record({
      ballot: fc.option(fc.constantFrom(...options)),
      here: fc.boolean(),
      area: fc.option(fc.integer({ min: 1, max: 20_000 })),
    }),
    { maxLength: 40 },
  )
  .map((people) => ({
    electors: people.map(({ area }, index) => ({
      ref: `E${index}`,
      area: area === null ? null : fraction(area, 100),
    })),
    atOpening: new Set(people.flatMap(({ here }, index) => (here ? [`E${index}`] : []))),
    present: new Set(people.flatMap(({ here }, index) => (here ? [`E${index}`] : []))),
    ballots: new Map(
      people.flatMap(({ ballot }, index): [string, Option][] =>
        ballot === null ? [] : [[`E${index}`, ballot]],
      ),
    ),
  }));

describe('a tally', () => {
  test('holds every ballot once, by heads and by area', () => {
    const adds = fc.property(anyPoll, (poll) => {
      const { yes, no, abstain } = tallyOf(poll, 'heads');
      expect(isSame(plus(plus(yes, no), abstain), fraction(poll.ballots.size))).toBe(true);
      const weighed = poll.electors
        .filter(({ ref }) => poll.ballots.has(ref))
        .reduce((sum, { area }) => plus(sum, area ?? zero), zero);
      const area = tallyOf(poll, 'area');
      expect(isSame(plus(plus(area.yes, area.no), area.abstain), weighed)).toBe(true);
    });
    fc.assert(adds);
  });

  test('does not depend on the order of people, and takes no ballot of a stranger', () => {
    const stable = fc.property(anyPoll, (poll) => {
      const turned = { ...poll, electors: [...poll.electors].reverse() };
      const more = { ...poll, ballots: new Map([...poll.ballots, ['stranger', 'yes' as const]]) };
      for (const option of options) {
        const before = tallyOf(poll, 'area')[option];
        expect(isSame(tallyOf(turned, 'area')[option], before)).toBe(true);
        expect(isSame(tallyOf(more, 'area')[option], before)).toBe(true);
      }
    });
    fc.assert(stable);
  });
});

describe('a result', () => {
  test('is exact at the border', () => {
    const rule = { quorum: [], conditions: [agreeing('voting', twoThirds)] };
    expect(resultOf(rule, pollOf(6, 3, 0))).toBe('passed');
    expect(resultOf(rule, pollOf(5, 3, 1))).toBe('failed');
    const most = { quorum: [], conditions: [agreeing('voting', half)] };
    expect(resultOf(most, pollOf(4, 4, 0))).toBe('failed');
    expect(resultOf(most, pollOf(5, 4, 0))).toBe('passed');
  });

  test('counts who is silent only where the base asks for them', () => {
    const by = (base: Condition['base']) =>
      resultOf({ quorum: [], conditions: [agreeing(base, half)] }, pollOf(4, 2, 2, 4));
    expect([by('eligible'), by('present'), by('voting'), by('yes+no')]).toEqual([
      'failed',
      'failed',
      'failed',
      'passed',
    ]);
  });

  test('is never reached by a share of nothing', () => {
    const rule = { quorum: [], conditions: [agreeing('yes+no', { ...twoThirds })] };
    expect(resultOf(rule, pollOf(0, 0, 5))).toBe('failed');
    expect(resultOf(rule, pollOf(0, 0, 0))).toBe('failed');
  });

  test('is no quorum, whatever was cast, where too few were there at the opening', () => {
    const rule = {
      quorum: [{ measure: 'heads', ...twoThirds } as const],
      conditions: [agreeing('present', half)],
    };
    const all = pollOf(9, 0, 0);
    const five = new Set(['E0', 'E1', 'E2', 'E3', 'E4']);
    expect(resultOf(rule, { ...all, atOpening: five })).toBe('no_quorum');
    expect(resultOf(rule, { ...all, atOpening: new Set([...five, 'E5']) })).toBe('passed');
  });

  test('is turned by area alone', () => {
    const conditions: Condition[] = [
      { measure: 'heads', of: 'agreement', base: 'voting', ...threeQuarters },
      { measure: 'area', of: 'agreement', base: 'voting', ...threeQuarters },
    ];
    const poll = pollOf(3, 1, 0);
    const weighed = (last: string) => ({
      ...poll,
      electors: poll.electors.map((each, index) => ({
        ...each,
        area: decimal(index === 3 ? last : '100'),
      })),
    });
    expect(resultOf({ quorum: [], conditions }, weighed('100'))).toBe('passed');
    expect(resultOf({ quorum: [], conditions }, weighed('100.01'))).toBe('failed');
  });

  test('never turns against a change from no to yes', () => {
    const rule = { quorum: [], conditions: [agreeing('voting', twoThirds)] };
    const monotone = fc.property(anyPoll, fc.nat(), (poll, pick) => {
      const against = [...poll.ballots].filter(([, option]) => option === 'no');
      const changed = against[pick % Math.max(1, against.length)];
      if (changed === undefined) return;
      const better = { ...poll, ballots: new Map([...poll.ballots, [changed[0], 'yes' as const]]) };
      if (resultOf(rule, poll) === 'passed') expect(resultOf(rule, better)).toBe('passed');
    });
    fc.assert(monotone);
  });
});
