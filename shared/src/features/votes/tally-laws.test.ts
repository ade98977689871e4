import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Answer, fits } from './answers.ts';
import { levelsOf, type Method, rankings } from './methods.ts';
import { type Counted, tallyOf } from './tally.ts';

const version = 1;
const options = 3;
const methods: readonly Method[] = [
  { kind: 'approve', version },
  { kind: 'single', version, options, none: true },
  { kind: 'multiple', version, options, min: 1, max: 2, none: true },
  { kind: 'rating', version, scale: { kind: 'satisfaction' } },
  { kind: 'rating', version, scale: { kind: 'numeric', from: 0, to: 10 } },
  ...rankings.map(
    (count) => ({ kind: 'ranking', version, options, count, complete: false }) as const,
  ),
  { kind: 'dots', version, options, budget: 5 },
  { kind: 'consent', version },
  { kind: 'temperature', version },
];

const all = Array.from({ length: options }, (_, at) => at);
const ascending = (places: readonly number[]) => [...places].sort((a, b) => a - b);

function answersOf(method: Method): fc.Arbitrary<Answer> {
  switch (method.kind) {
    case 'approve':
      return fc.constantFrom('yes', 'no');
    case 'single':
    case 'multiple':
      return fc
        .subarray(all, { maxLength: method.kind === 'single' ? 1 : method.max })
        .map((places) => ({ kind: 'options', options: ascending(places) }));
    case 'ranking':
      return fc.shuffledSubarray(all, { minLength: 1 }).map((order) => ({ kind: 'order', order }));
    case 'dots':
      return fc
        .array(fc.constantFrom(...all), { minLength: 1, maxLength: method.budget })
        .map((given) => ({
          kind: 'dots',
          dots: all.map((at) => given.filter((each) => each === at).length),
        }));
    default:
      return fc
        .integer({ min: 0, max: levelsOf(method) - 1 })
        .map((level) => ({ kind: 'level', level }));
  }
}

const ballotsOf = (method: Method): fc.Arbitrary<Counted[]> =>
  fc.array(
    fc.record({
      choice: fc.oneof(
        { weight: 7, arbitrary: answersOf(method) },
        fc.constant('abstain' as const),
      ),
      elector: fc.record({
        heads: fc.integer({ min: 0, max: 3 }),
        area: fc.integer({ min: 0, max: 9 }),
      }),
    }),
    { maxLength: 14 },
  );

test.each(methods)('[VO22] the order of ballots never matters: $kind $count', (method) => {
  const mixed = ballotsOf(method).chain((ballots) =>
    fc.tuple(fc.constant(ballots), fc.shuffledSubarray(ballots, { minLength: ballots.length })),
  );
  fc.assert(
    fc.property(mixed, ([ballots, others]) => {
      for (const { choice } of ballots) expect(fits(method, choice)).toBe(true);
      expect(tallyOf(method, others, true)).toEqual(tallyOf(method, ballots, true));
    }),
  );
});
