import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { given, idAt } from '../../testing/index.ts';
import { questionUnder, worldOf } from '../../testing/votes-scene.ts';
import { votesCommands } from './commands.ts';
import { presets, votes } from './index.ts';
import { presetKeys, ruleSchema } from './rule.ts';

const { input } = votesCommands['votes/prepare-vote'];
const parses = (body: unknown) => z.safeParse(input, body).success;
const form = questionUnder(presets.straw);
const agreement = { of: 'agreement', base: 'voting', measure: 'heads', n: 1, d: 2, strict: true };
const withRule = (rule: object) => parses({ ...form, rule: { ...form.rule, ...rule } });
const withCondition = (part: object) => withRule({ conditions: [{ ...agreement, ...part }] });

describe('named rules', () => {
  test.each(presetKeys)('[VO3] %s is a rule of its own schema under its own name', (key) => {
    expect(z.parse(ruleSchema, presets[key])).toEqual(presets[key]);
    expect(presets[key].preset).toBe(key);
  });

  test('[VO3] owners decide by article 278: two thirds take part, three quarters or more than half agree', () => {
    const { source, conditions, advisory } = presets['owners-major'];
    expect({ source, advisory }).toEqual({
      source: { law: 'civil-code', article: 278 },
      advisory: true,
    });
    const said = conditions.map(
      ({ of, base, measure, n, d, strict }) =>
        `${of} ${measure} ${strict ? '>' : '>='} ${n}/${d} of ${base}`,
    );
    expect(said).toEqual([
      'participation heads >= 2/3 of eligible',
      'participation area >= 2/3 of eligible',
      'agreement heads >= 3/4 of voting',
      'agreement area >= 3/4 of voting',
    ]);
    expect(
      presets.owners.conditions.slice(2).every(({ n, d, strict }) => n === 1 && d === 2 && strict),
    ).toBe(true);
  });

  test('[VO3] the event carries the table’s rule with its law, and one’s own without', () => {
    const command = {
      type: 'votes/prepare-vote',
      ...form,
      rule: { preset: 'village-representatives' },
    } as const;
    const { question, rule: _named, ...rest } = form;
    const vote = idAt<'vote'>(777);
    const data = { vote, ...rest, rule: presets['village-representatives'] };
    given(votes)
      .when(command, worldOf([]))
      .then({ type: 'votes/vote-prepared', data, words: { question } });
    const own = { version: 1, source: null, ...form.rule } as const;
    given(votes)
      .when({ type: 'votes/prepare-vote', ...form }, worldOf([]))
      .then({
        type: 'votes/vote-prepared',
        data: { vote, ...rest, rule: own },
        words: { question },
      });
  });

  test('[VO3] a named rule with conditions of the sender’s is malformed', () => {
    expect(parses({ ...form, rule: { preset: 'straw' } })).toBe(true);
    expect(parses({ ...form, rule: { preset: 'straw', conditions: [] } })).toBe(false);
    expect(parses({ ...form, rule: { preset: 'strawman' } })).toBe(false);
  });
});

describe('rules written out', () => {
  test('[VO4] fractions are of small whole numbers and can be reached', () => {
    expect(withCondition({})).toBe(true);
    expect(withCondition({ n: 1, d: 1, strict: false })).toBe(true);
    for (const part of [
      { n: 0 },
      { d: 0 },
      { n: -1 },
      { n: 0.5 },
      { n: 3 },
      { d: 1001 },
      { n: 2, d: 2 },
    ]) {
      expect(withCondition(part)).toBe(false);
    }
    expect(withCondition({ n: Number.NaN })).toBe(false);
    expect(withCondition({ n: '1' })).toBe(false);
  });

  test('[VO4] something must be agreed, and taking part is measured against those who could', () => {
    expect(withRule({ conditions: [] })).toBe(false);
    expect(
      withRule({ conditions: [{ ...agreement, of: 'participation', base: 'eligible' }] }),
    ).toBe(false);
    const part = { ...agreement, of: 'participation' };
    expect(withRule({ conditions: [agreement, { ...part, base: 'eligible' }] })).toBe(true);
    expect(withRule({ conditions: [agreement, { ...part, base: 'voting' }] })).toBe(false);
    expect(withRule({ conditions: Array.from({ length: 9 }, () => agreement) })).toBe(false);
    expect(withRule({ quorum: [{ measure: 'heads', n: 2, d: 2, strict: true }] })).toBe(false);
    expect(withCondition({ extra: 1 })).toBe(false);
    expect(withCondition({ measure: 'shares' })).toBe(false);
  });
});
