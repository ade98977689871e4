import { expect, test } from 'vitest';
import { presets } from '../features/votes/index.ts';
import { idAt } from '../testing/index.ts';
import { electorsOf, hall, seatAt, worldOf } from '../testing/votes-scene.ts';
import { ruleText } from './rule-words.ts';
import { figuresText } from './vote-figures.ts';
import { stepText } from './vote-words.ts';

test('under 一户一票 the minutes count households, in the figures, the rule and the chain', () => {
  const home = idAt<'household'>(60);
  const voters = electorsOf(4000, 4860, 9000).map((each, i) =>
    i < 2 ? { ...each, household: home } : each,
  );
  const past = hall(worldOf(voters));
  const vote = past.ask({ rule: { preset: 'owners', household: 'replace' } });
  past.cast(vote, seatAt(2), 'yes');
  past.close(vote);
  const held = past.held(vote);
  const { outcome } = held;
  expect(held.rule).toEqual({ ...presets.owners, household: 'replace' });
  expect(figuresText(held, outcome!)).toBe(
    '有表决权者2户（面积178.60平方米），表决截止时到会或已投票2户（面积178.60平方米）；收到表决票1票（面积88.60平方米），其中赞成1票（面积88.60平方米）、反对0票（面积0.00平方米）、弃权0票（面积0.00平方米）。',
  );
  expect(ruleText(held)).toMatch(/；一户一票，同户另一人后投的替换先投的$/);
  expect(stepText(held, outcome!.verdict.conditions[0]!, false)).toMatch(
    /^参与表决1户，全体有表决权者2户，/,
  );
});

test('a rule that measures area says so of what it asks and of what it asks it', () => {
  const select = { top: 2, measure: 'area', tie: 'lot' } as const;
  const half = { n: 1, d: 2, strict: true } as const;
  const conditions = [{ of: 'agreement', base: 'voting', measure: 'area', ...half }] as const;
  const method = { kind: 'single', version: 1, options: 3, none: false } as const;
  const rule = { ...presets.plurality, preset: null, select, conditions: [...conditions] };
  expect(ruleText({ rule, method })).toBe(
    '得票面积最大的前2项入选；入选各项的得票面积须超过参与表决者面积的半数；并列时抽签确定',
  );
});
