import { describe, expect, test } from 'vitest';
import type { Choice } from './answers.ts';
import { approve } from './methods.ts';
import { presets } from './presets.ts';
import { type Condition, maxTotal, type Rule } from './rule.ts';
import { sumOf } from './sum.ts';
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

const ruled = (...conditions: Condition[]): Rule => ({
  ...presets.straw,
  preset: null,
  conditions,
});
const agree = (base: Condition['base'], n: number, d: number, strict: boolean): Condition => ({
  of: 'agreement',
  base,
  measure: 'heads',
  n,
  d,
  strict,
});
const person = (choice: Choice | null, area: number | null = 100, there = true): Person => ({
  heads: 1,
  area,
  there,
  choice,
});
const crowd = (yes: number, no: number, abstain = 0, silent = 0): Person[] => [
  ...Array.from({ length: yes }, () => person('yes')),
  ...Array.from({ length: no }, () => person('no')),
  ...Array.from({ length: abstain }, () => person('abstain')),
  ...Array.from({ length: silent }, () => person(null)),
];

describe('exactly at the border', () => {
  test('[VO18] two thirds of nine is six, three quarters of twelve is nine', () => {
    const thirds = ruled(agree('eligible', 2, 3, false));
    expect(verdictOf(thirds, crowd(6, 3))?.outcome).toBe('passed');
    expect(verdictOf(thirds, crowd(5, 4))?.outcome).toBe('failed');
    const quarters = ruled(agree('eligible', 3, 4, false));
    expect(verdictOf(quarters, crowd(9, 3))?.outcome).toBe('passed');
    expect(verdictOf(quarters, crowd(8, 4))?.outcome).toBe('failed');
  });

  test('[VO18] more than half of ten is six, half and above is five', () => {
    expect(verdictOf(ruled(agree('voting', 1, 2, true)), crowd(5, 5))?.outcome).toBe('failed');
    expect(verdictOf(ruled(agree('voting', 1, 2, true)), crowd(6, 4))?.outcome).toBe('passed');
    expect(verdictOf(ruled(agree('voting', 1, 2, false)), crowd(5, 5))?.outcome).toBe('passed');
  });

  test('[VO18] the largest weights that are taken are still reckoned exactly', () => {
    const rule = ruled({ ...agree('eligible', 999, 1000, true), measure: 'area' });
    const at = (yes: number) =>
      verdictOf(rule, [person('yes', yes), person('no', maxTotal - yes)])?.outcome;
    const border = (maxTotal / 1000) * 999;
    expect(Number.isSafeInteger(maxTotal * 1000)).toBe(true);
    expect([at(border), at(border + 1)]).toEqual(['failed', 'passed']);
  });
});

describe('what a fraction is taken of', () => {
  test('[VO17] the same ballots against each base', () => {
    const people = [...crowd(5, 3, 2), person(null), person(null, 100, false)];
    const line = (base: Condition['base']) =>
      verdictOf(ruled(agree(base, 1, 2, true)), people)?.conditions[0];
    const seen = (['eligible', 'present', 'voting', 'yes+no'] as const).map(
      (base) => line(base)?.total,
    );
    expect(seen).toEqual([12, 11, 10, 8]);
    expect(line('voting')?.holds).toBe(false);
    expect(line('yes+no')?.holds).toBe(true);
  });

  test('[VO17] every condition must hold', () => {
    const rule = ruled(agree('voting', 1, 2, true), {
      ...agree('eligible', 2, 3, false),
      of: 'participation',
      base: 'eligible',
    });
    expect(verdictOf(rule, crowd(6, 2))?.outcome).toBe('passed');
    expect(verdictOf(rule, crowd(6, 2, 0, 5))?.outcome).toBe('failed');
    expect(verdictOf(rule, crowd(4, 4))?.outcome).toBe('failed');
  });

  test('[VO20] the chain says what was counted, of what, and what would have been enough', () => {
    expect(verdictOf(ruled(agree('present', 2, 3, false)), crowd(5, 2, 1))).toEqual({
      outcome: 'failed',
      quorum: { opening: [], close: [] },
      conditions: [
        {
          of: 'agreement',
          measure: 'heads',
          base: 'present',
          count: 5,
          total: 8,
          n: 2,
          d: 3,
          strict: false,
          needed: 6,
          holds: false,
        },
      ],
    });
  });

  test('[VO20] area alone turns it', () => {
    const by = (...areas: [number, number, number, number]) =>
      verdictOf(
        presets['owners-major'],
        areas.map((area, i) => person(i < 3 ? 'yes' : 'no', area)),
      );
    expect(by(100, 100, 100, 100)?.outcome).toBe('passed');
    expect(by(100, 100, 100, 101)?.outcome).toBe('failed');
    expect(by(100, 100, 100, 101)?.conditions.map(({ holds }) => holds)).toEqual([
      true,
      true,
      true,
      false,
    ]);
  });
});

describe('nothing to take a share of', () => {
  const withQuorum = presets['village-representatives'];

  test('[VO19] an empty electorate is no quorum, or failed where none was asked for', () => {
    expect(verdictOf(withQuorum, [])?.outcome).toBe('no_quorum');
    expect(verdictOf(presets.straw, [])?.outcome).toBe('failed');
  });

  test('[VO19] nobody votes, everybody abstains, nobody is there: failed', () => {
    expect(verdictOf(presets.straw, crowd(0, 0, 0, 5))?.outcome).toBe('failed');
    expect(verdictOf(presets.straw, crowd(0, 0, 5))?.outcome).toBe('failed');
    const ofBoth = ruled(agree('yes+no', 1, 2, false));
    expect(verdictOf(ofBoth, crowd(0, 0, 5))?.conditions[0]).toMatchObject({
      count: 0,
      total: 0,
      needed: 1,
      holds: false,
    });
    expect(verdictOf(presets.majority, [person('yes', 100, false)])?.outcome).toBe('failed');
    expect(verdictOf(presets.owners, [person('yes', 0)])?.outcome).toBe('failed');
  });

  test('[VO16] the quorum of the opening decides, that of the close is shown', () => {
    const full = crowd(3, 0);
    const gone = full.map((one, i) => ({ ...one, there: i === 0 }));
    const later = verdictOf(withQuorum, gone, full);
    expect(later?.outcome).toBe('passed');
    expect(later?.quorum.opening[0]).toMatchObject({ count: 3, total: 3, needed: 2, holds: true });
    expect(later?.quorum.close[0]).toMatchObject({ count: 1, total: 3, needed: 2, holds: false });
    expect(verdictOf(withQuorum, full, gone)).toMatchObject({
      outcome: 'no_quorum',
      conditions: [],
    });
  });
});
