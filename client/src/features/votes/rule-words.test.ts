import { readFileSync } from 'node:fs';
import {
  approve,
  presetKeys,
  presets,
  type Rule,
  suits,
} from '@haoshangliang/shared/features/votes';
import i18next from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import { shareOf } from './figures.ts';
import {
  lawWords,
  missedWords,
  ruleSentence,
  type Step,
  shareWords,
  stepWords,
} from './rule-words.ts';

const read = (language: string) =>
  JSON.parse(readFileSync(`${import.meta.dirname}/../../i18n/${language}/votes.json`, 'utf8'));

beforeAll(async () => {
  await i18next.init({
    lng: 'zh-CN',
    resources: { 'zh-CN': { votes: read('zh-CN') }, en: { votes: read('en') } },
    interpolation: { escapeValue: false },
  });
});

const t = (language: 'zh-CN' | 'en') => i18next.getFixedT(language, 'votes');

const vote = { method: approve, options: [], rule: presets.owners };

const several = { kind: 'multiple', version: 1, options: 5, min: 1, max: 2, none: false } as const;

const asked = (rule: Rule) => ({ rule, method: suits(rule, approve) ? approve : several });

const step: Step = {
  of: 'agreement',
  measure: 'area',
  base: 'voting',
  count: 63_160,
  total: 90_120,
  n: 3,
  d: 4,
  strict: false,
  needed: 67_590,
  holds: false,
};

describe('a share', () => {
  it('says an area once, and heads with their unit', () => {
    expect(shareOf(t('zh-CN'), 'area', 9_240, 18_100)).toBe('92.40/181.00㎡');
    expect(shareOf(t('zh-CN'), 'heads', 1, 2)).toBe('1人 1/2');
  });
});

describe('the chain in sentences', () => {
  it('says each figure with its unit and its limit', () => {
    expect(stepWords(t('zh-CN'), vote, step)).toBe(
      '面积：赞成631.60㎡，参与表决者901.20㎡，需四分之三以上（含），即至少675.90㎡',
    );
    const heads: Step = { ...step, of: 'participation', measure: 'heads', base: 'eligible' };
    expect(
      stepWords(t('zh-CN'), vote, { ...heads, count: 10, total: 12, n: 2, d: 3, needed: 8 }),
    ).toBe('人数：参与表决10人，有表决权者12人，需三分之二以上（含），即至少8人');
    expect(missedWords(t('zh-CN'), vote, { ...heads, count: 2, needed: 8 })).toBe(
      '参与表决2人，至少要8人',
    );
    expect(stepWords(t('en'), vote, step)).toContain('631.60 m²');
    const byHousehold = { ...vote, rule: { ...vote.rule, household: 'replace' } } as const;
    expect(stepWords(t('zh-CN'), byHousehold, { ...heads, count: 10, total: 12 })).toMatch(
      /^户数：参与表决10户，有表决权者12户/,
    );
    expect(ruleSentence(t('zh-CN'), byHousehold)).toMatch(/。一户一票，同户另一人后投的替换/);
  });

  it('spells shares as laws do, and falls back to figures', () => {
    const share = (n: number, d: number, strict: boolean) =>
      shareWords(t('zh-CN'), { n, d, strict });
    expect(share(1, 2, true)).toBe('过半数');
    expect(share(1, 2, false)).toBe('二分之一以上（含）');
    expect(share(2, 3, true)).toBe('超过三分之二');
    expect(share(1, 1, false)).toBe('全部');
    expect(share(7, 9, false)).toBe('7/9以上（含）');
  });
});

describe('a rule in a sentence', () => {
  it.each(presetKeys)('has words for %s in both languages', (preset) => {
    for (const language of ['zh-CN', 'en'] as const) {
      const words = ruleSentence(t(language), asked(presets[preset]));
      expect(words).not.toContain('rule.');
      expect(words.length).toBeGreaterThan(10);
    }
  });

  it('names the law, as a model where the vote binds nobody', () => {
    expect(lawWords(t('zh-CN'), presets['owners-major'])).toBe(
      '参照：《中华人民共和国民法典》第二百七十八条',
    );
    expect(lawWords(t('zh-CN'), presets['village-representatives'])).toMatch(/^依据/);
    expect(lawWords(t('zh-CN'), presets.majority)).toBeNull();
  });

  it('says who counts as agreeing where nobody is asked for 赞成', () => {
    const method = { kind: 'rating', version: 1, scale: { kind: 'satisfaction' } } as const;
    expect(ruleSentence(t('zh-CN'), { rule: presets.majority, method })).toBe(
      '按人数，满意和基本满意须占到会者过半数，即为通过。',
    );
    expect(ruleSentence(t('zh-CN'), { rule: presets.record, method })).toMatch(/^只记录/);
  });

  it('says a rule of the office’s own condition by condition', () => {
    const own: Rule = {
      version: 1,
      preset: null,
      source: null,
      advisory: true,
      quorum: [{ measure: 'heads', n: 1, d: 2, strict: true }],
      conditions: [
        { of: 'agreement', base: 'yes+no', measure: 'heads', n: 2, d: 3, strict: false },
      ],
    };
    expect(ruleSentence(t('zh-CN'), { rule: own, method: approve })).toBe(
      '按人数，到会须占有表决权者过半数；按人数，赞成须占赞成和反对者三分之二以上（含），即为通过。',
    );
  });

  it.each([
    [1, 'none', '得票最多的一项入选；并列时再选一次（复选）。'],
    [2, 'lot', '得票最多的前2项入选；并列时抽签。'],
    [3, 'chair', '得票最多的前3项入选；并列时由主持人确定。'],
  ] as const)('says of %i places and tie %s what is set, not what is usual', (top, tie, words) => {
    const rule: Rule = { ...presets.plurality, select: { top, measure: 'heads', tie } };
    expect(ruleSentence(t('zh-CN'), { rule, method: several })).toBe(words);
  });

  it('says what else is asked of an option, and by what the options are ordered', () => {
    const half: Rule = presets['option-majority'];
    expect(ruleSentence(t('zh-CN'), { rule: half, method: several })).toBe(
      '得票最多的一项入选；按人数，入选的每一项，得票还须占参与表决者过半数；并列时再选一次（复选）。',
    );
    const dots = { kind: 'dots', version: 1, options: 3, budget: 5 } as const;
    expect(ruleSentence(t('zh-CN'), { rule: presets.plurality, method: dots })).toMatch(
      /^得点最多的一项入选/,
    );
    const area: Rule = { ...presets.plurality, select: { top: 1, measure: 'area', tie: 'lot' } };
    expect(ruleSentence(t('zh-CN'), { rule: area, method: several })).toMatch(
      /^得票面积最大的一项入选/,
    );
  });
});
