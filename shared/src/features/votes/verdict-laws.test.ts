import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Choice } from './answers.ts';
import { linesOf } from './lines.ts';
import { approve } from './methods.ts';
import { presets } from './presets.ts';
import type { Condition, Rule } from './rule.ts';
import { type Sum, sumOf } from './sum.ts';
import { tallyOf } from './tally.ts';
import { judge, type Verdict } from './verdict.ts';

/** One elector as a person would write them down. */
interface Person {
  readonly heads: number;
  readonly area: number | null;
  readonly there: boolean;
  readonly choice: Choice | null;
}

const house = (people: readonly Person[]) => ({
  eligible: sumOf(people, true),
  present: sumOf(
    people.filter(({ there }) => there),
    true,
  ),
});

function verdictOf(rule: Rule, people: readonly Person[], atOpening = people): Verdict | null {
  const cast = people.flatMap(({ choice, ...elector }) =>
    choice === null ? [] : [{ choice, elector }],
  );
  const tally = tallyOf(approve, cast, true);
  return judge(rule, { ...house(people), opening: house(atOpening), tally });
}

const sides = fc
  .record({
    n: fc.integer({ min: 1, max: 12 }),
    d: fc.integer({ min: 1, max: 12 }),
    strict: fc.boolean(),
  })
  .filter(({ n, d, strict }) => (strict ? n < d : n <= d));
const measured = fc.constantFrom('heads' as const, 'area' as const);
const anyCondition: fc.Arbitrary<Condition> = fc.oneof(
  fc
    .record({
      side: sides,
      measure: measured,
      base: fc.constantFrom('eligible' as const, 'present' as const),
    })
    .map(({ side, ...rest }) => ({ of: 'participation' as const, ...rest, ...side })),
  fc
    .record({
      side: sides,
      measure: measured,
      base: fc.constantFrom(
        'eligible' as const,
        'present' as const,
        'voting' as const,
        'yes+no' as const,
      ),
    })
    .map(({ side, ...rest }) => ({ of: 'agreement' as const, ...rest, ...side })),
);
const anyRule: fc.Arbitrary<Rule> = fc
  .record({
    conditions: fc.array(anyCondition, { minLength: 1, maxLength: 4 }),
    quorum: fc.array(
      fc
        .record({ side: sides, measure: measured })
        .map(({ side, measure }) => ({ measure, ...side })),
      { maxLength: 2 },
    ),
  })
  .map((parts) => ({ ...presets.straw, preset: null, ...parts }));
const anyPerson: fc.Arbitrary<Person> = fc.record({
  heads: fc.integer({ min: 0, max: 3 }),
  area: fc.integer({ min: 0, max: 9 }),
  there: fc.boolean(),
  choice: fc.constantFrom('yes', 'no', 'abstain', null),
});
const people = fc.array(anyPerson, { maxLength: 14 });

/** By counting out every unit d times against n for every unit of the base: no product, no fraction, no shared code. */
function holdsByHand(
  { of, base, measure, n, d, strict }: Condition,
  all: readonly Person[],
): boolean {
  const units = (wanted: (one: Person) => boolean) =>
    all.filter(wanted).flatMap((one) => Array.from({ length: one[measure] ?? 0 }));
  const bases = {
    eligible: () => true,
    present: (one: Person) => one.there,
    voting: (one: Person) => one.choice !== null,
    'yes+no': (one: Person) => one.choice === 'yes' || one.choice === 'no',
  };
  const counted = units(of === 'agreement' ? (one) => one.choice === 'yes' : bases.voting);
  const whole = units(bases[base]);
  let scale = 0;
  for (const _unit of counted) for (let i = 0; i < d; i++) scale++;
  for (const _unit of whole) for (let i = 0; i < n; i++) scale--;
  return whole.length > 0 && (strict ? scale > 0 : scale >= 0);
}

describe('laws of the verdict', () => {
  test('[VO17][VO18] it is what counting by hand gives, and the least sufficient count is least', () => {
    fc.assert(
      fc.property(anyRule, people, (rule, all) => {
        const verdict = verdictOf(rule, all);
        const there = rule.quorum.every((part) =>
          holdsByHand(
            { of: 'agreement', base: 'eligible', ...part },
            all.map((one) => ({ ...one, choice: one.there ? 'yes' : null })),
          ),
        );
        const passed = rule.conditions.every((condition) => holdsByHand(condition, all));
        const outcome = passed ? 'passed' : 'failed';
        expect(verdict?.outcome).toBe(there ? outcome : 'no_quorum');
        for (const { count, needed, total, holds } of verdict?.conditions ?? [])
          expect(holds).toBe(total > 0 && count >= needed);
      }),
      { numRuns: 1000 },
    );
  });

  test('[VO22] the order of ballots never matters', () => {
    fc.assert(
      fc.property(
        anyRule,
        people.chain((all) =>
          fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
        ),
        (rule, [all, mixed]) => {
          expect(verdictOf(rule, mixed)).toEqual(verdictOf(rule, all));
        },
      ),
    );
  });

  test('[VO22] one 反对 turned into 赞成 never turns passed into failed', () => {
    fc.assert(
      fc.property(anyRule, people, fc.nat(), (rule, all, at) => {
        const against = all.flatMap((one, i) => (one.choice === 'no' ? [i] : []));
        const turned = against[at % Math.max(1, against.length)];
        const after = all.map((one, i): Person => (i === turned ? { ...one, choice: 'yes' } : one));
        if (verdictOf(rule, all)?.outcome === 'passed')
          expect(verdictOf(rule, after)?.outcome).toBe('passed');
      }),
      { numRuns: 1000 },
    );
  });

  test('[VO21] without a figure that any part needs there is no verdict at all', () => {
    fc.assert(
      fc.property(anyRule, people, (rule, all) => {
        const someone = { heads: 1, area: null, there: true, choice: 'yes' } as const;
        const weighed = [...rule.conditions, ...rule.quorum].some(
          ({ measure }) => measure === 'area',
        );
        expect(verdictOf(rule, [...all, someone]) === null).toBe(weighed);
        expect(verdictOf(rule, all)).not.toBeNull();
      }),
    );
  });

  test('[VO17] the parts of a tally make up the ballots', () => {
    fc.assert(
      fc.property(people, (all) => {
        const cast = all.flatMap(({ choice, ...elector }) =>
          choice === null ? [] : [{ choice, elector }],
        );
        const tally = tallyOf(approve, cast, true);
        const sums = linesOf(tally).map(({ sum }): Sum => sum);
        const whole = sumOf(
          cast.map(({ elector }) => elector),
          true,
        );
        expect(sums.reduce((n, { seats }) => n + seats, 0)).toBe(whole.seats);
        expect(sums.reduce((n, { heads }) => n + heads, 0)).toBe(whole.heads);
        expect(sums.reduce((n, { area }) => n + (area ?? 0), 0)).toBe(whole.area);
      }),
    );
  });
});
