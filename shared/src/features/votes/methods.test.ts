import { describe, expect, test } from 'vitest';
import { type Answer, answerSchema, fits, wantsReason } from './answers.ts';
import { linesOf } from './lines.ts';
import { type Method, methodSchema } from './methods.ts';
import { presets } from './presets.ts';
import { suits } from './rule.ts';
import { tallyOf } from './tally.ts';

const single: Method = { kind: 'single', version: 1, options: 3, none: false };
const two: Method = { kind: 'multiple', version: 1, options: 5, min: 1, max: 2, none: true };
const satisfaction: Method = { kind: 'rating', version: 1, scale: { kind: 'satisfaction' } };
const numeric: Method = { kind: 'rating', version: 1, scale: { kind: 'numeric', from: 1, to: 5 } };
const ranking: Method = { kind: 'ranking', version: 1, options: 3, count: 'borda', complete: true };
const dots: Method = { kind: 'dots', version: 1, options: 3, budget: 5 };
const consent: Method = { kind: 'consent', version: 1 };
const temperature: Method = { kind: 'temperature', version: 1 };
const all = [single, two, satisfaction, numeric, ranking, dots, consent, temperature];

const options = (...places: number[]): Answer => ({ kind: 'options', options: places });
const spent = (...on: number[]): Answer => ({ kind: 'dots', dots: on });
const level = (at: number): Answer => ({ kind: 'level', level: at });

describe('methods', () => {
  test('[VO28] each is data with a version; nothing that cannot be counted is taken', () => {
    for (const method of all) expect(methodSchema.safeParse(method).success).toBe(true);
    const wrong = [
      { ...single, version: 2 },
      { ...single, options: 1 },
      { ...single, options: 21 },
      { ...two, min: 3 },
      { ...two, max: 6 },
      { ...ranking, options: 11 },
      { ...ranking, count: 'plurality' },
      { ...dots, budget: 0 },
      { kind: 'rating', version: 1, scale: { kind: 'numeric', from: 5, to: 1 } },
      { kind: 'lottery', version: 1 },
    ];
    for (const method of wrong) expect(methodSchema.safeParse(method).success).toBe(false);
  });

  test('[VO29] a ballot fits its method or is no ballot; abstaining fits every one', () => {
    for (const method of all) expect(fits(method, 'abstain')).toBe(true);
    for (const method of all) expect(fits(method, 'yes')).toBe(false);
    expect(fits({ kind: 'approve', version: 1 }, options(0))).toBe(false);
    const good: [Method, Answer][] = [
      [single, options(2)],
      [two, options(0, 4)],
      [two, options()],
      [satisfaction, level(2)],
      [numeric, level(4)],
      [ranking, { kind: 'order', order: [2, 0, 1] }],
      [
        { ...ranking, complete: false },
        { kind: 'order', order: [1] },
      ],
      [dots, { kind: 'dots', dots: [5, 0, 0] }],
      [consent, level(2)],
      [temperature, level(4)],
    ];
    for (const [method, answer] of good)
      expect([method.kind, fits(method, answer)]).toContain(true);
    const bad: [Method, Answer][] = [
      [single, options()],
      [single, options(0, 1)],
      [single, options(3)],
      [single, level(0)],
      [two, options(0, 1, 2)],
      [two, options(1, 0)],
      [two, options(1, 1)],
      [{ ...two, none: false }, options()],
      [satisfaction, level(3)],
      [numeric, level(5)],
      [ranking, { kind: 'order', order: [0, 1] }],
      [ranking, { kind: 'order', order: [0, 0, 1] }],
      [
        { ...ranking, complete: false },
        { kind: 'order', order: [] },
      ],
      [dots, { kind: 'dots', dots: [5, 1, 0] }],
      [dots, { kind: 'dots', dots: [0, 0, 0] }],
      [dots, { kind: 'dots', dots: [1, 0] }],
      [consent, level(3)],
      [temperature, level(5)],
    ];
    for (const [method, answer] of bad)
      expect([method.kind, fits(method, answer)]).toContain(false);
  });

  test('[VO29] what comes from outside is judged by the schema first', () => {
    const hostile = [
      { kind: 'options', options: [0.5] },
      { kind: 'options', options: [-1] },
      { kind: 'options', options: Array.from({ length: 21 }, (_, i) => i % 20) },
      { kind: 'dots', dots: [Number.MAX_SAFE_INTEGER] },
      { kind: 'level', level: 1, extra: true },
      { kind: 'order', order: ['0'] },
      'perhaps',
      null,
    ];
    for (const answer of hostile) expect(answerSchema.safeParse(answer).success).toBe(false);
  });

  test('[VO30] whoever objects says why, whoever reserves may, nobody else does', () => {
    expect([0, 1, 2].map((at) => wantsReason(consent, level(at)))).toEqual([
      'never',
      'may',
      'must',
    ]);
    expect(wantsReason(consent, 'abstain')).toBe('never');
    expect(wantsReason(satisfaction, level(2))).toBe('never');
  });

  test('[VO37] a rule suits what it can judge', () => {
    const takes = (key: keyof typeof presets) =>
      all.filter((method) => suits(presets[key], method)).map(({ kind }) => kind);
    expect(takes('majority')).toEqual(['rating', 'consent']);
    expect(takes('plurality')).toEqual(['single', 'multiple', 'ranking', 'dots']);
    expect(takes('option-majority')).toEqual(['single', 'multiple']);
    expect(takes('record')).toHaveLength(all.length);
    const top = {
      ...presets.plurality,
      select: { top: 3, measure: 'heads', tie: 'none' } as const,
    };
    expect([single, two].map((method) => suits(top, method))).toEqual([false, true]);
    const twoOf = { ...top, select: { ...top.select, top: 2 } };
    expect(suits(twoOf, { ...ranking, count: 'irv' })).toBe(false);
    expect(suits(twoOf, ranking)).toBe(true);
  });
});

const elector = (heads: number, area: number | null = null) => ({ heads, area });
const cast = (...answers: Answer[]) =>
  answers.map((choice) => ({ choice, elector: elector(1, 100) }));
const heads = (method: Method, ballots: ReturnType<typeof cast>) =>
  linesOf(tallyOf(method, ballots, true)).map(({ of, at, sum }) => [`${of}${at}`, sum.heads]);

describe('counts', () => {
  test('[VO31] an option has those who named it; one ballot may stand under several', () => {
    const ballots = cast(options(0, 1), options(1), options(), 'abstain');
    const tally = tallyOf(two, ballots, true);
    if (tally.method !== 'multiple') throw new Error('counted otherwise');
    expect(tally.options.map((sum) => sum.heads)).toEqual([1, 2, 0, 0, 0]);
    expect([tally.none.heads, tally.abstain.heads, tally.ballots.heads]).toEqual([1, 1, 4]);
    expect(tally.options[1]).toEqual({ seats: 2, heads: 2, area: 200 });
  });

  test('[VO32] levels are counted each for itself', () => {
    expect(heads(satisfaction, cast(level(0), level(0), level(1), level(2)))).toEqual([
      ['level0', 2],
      ['level1', 1],
      ['level2', 1],
    ]);
    expect(heads(temperature, cast(level(4), 'abstain')).at(-1)).toEqual(['abstain0', 1]);
  });

  test('[VO33] dots weigh as their elector does, by heads and by area, never mixed', () => {
    const ballots = [
      { choice: spent(3, 2, 0), elector: elector(2, 1000) },
      { choice: spent(0, 0, 1), elector: elector(1, 50) },
    ];
    const tally = tallyOf(dots, ballots, true);
    if (tally.method !== 'dots') throw new Error('counted otherwise');
    expect(tally.points).toEqual({ heads: [6, 4, 1], area: [3000, 2000, 50] });
    expect(tally.options.map((sum) => sum.seats)).toEqual([1, 1, 1]);
    const unknown = [...ballots, { choice: 'abstain' as Answer, elector: elector(1) }];
    const partly = tallyOf(dots, unknown, true);
    expect(partly.method === 'dots' ? partly.points.area : 0).toBeNull();
  });

  test('[VO34] ballots with the same order are one pile whoever cast them', () => {
    const ballots = [
      [2, 0, 1],
      [2, 0, 1],
      [0, 1, 2],
    ].map((order) => ({
      choice: { kind: 'order', order } as const,
      elector: elector(1, 300),
    }));
    const tally = tallyOf(ranking, ballots, true);
    if (tally.method !== 'ranking') throw new Error('counted otherwise');
    expect(tally.heads).toEqual({ count: 'borda', points: [4, 1, 4] });
    expect(tally.area).toEqual({ count: 'borda', points: [1200, 300, 1200] });
    expect(tallyOf(ranking, [...ballots].reverse(), true)).toEqual(tally);
  });
});
