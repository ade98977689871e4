import { readFileSync } from 'node:fs';
import {
  approve,
  type HeldVote,
  type Outcome,
  presets,
} from '@haoshangliang/shared/features/votes';
import { emptyMap } from '@haoshangliang/shared/kernel';
import i18next from 'i18next';
import { beforeAll, expect, it } from 'vitest';
import { verdictLine } from '../verdict-words.tsx';
import { readingAfter, readingBefore } from './reading-words.ts';

beforeAll(async () => {
  const read = (name: string) =>
    JSON.parse(readFileSync(`${import.meta.dirname}/../../../i18n/zh-CN/${name}.json`, 'utf8'));
  await i18next.init({
    lng: 'zh-CN',
    resources: { 'zh-CN': { votes: read('votes'), 'votes-staff': read('votes-staff') } },
    interpolation: { escapeValue: false },
  });
});

const words = () => ({
  t: i18next.getFixedT('zh-CN', 'votes'),
  staff: i18next.getFixedT('zh-CN', 'votes-staff'),
});
const people = (heads: number) => ({ seats: heads, heads, area: null });

/** What the words need of a vote. */
const vote = {
  id: '1',
  method: approve,
  options: [],
  rule: presets.majority,
  eligible: people(12),
  annulled: null,
  terms: { groups: null, presentOnly: false, leastSeconds: 0 },
} as unknown as HeldVote;

it('says before the vote what is asked, about which text, by which rule and of whom', () => {
  const question = '是否同意加装电梯？';
  expect(
    readingBefore(words(), vote, {
      question,
      text: '《意见稿》第2版',
      house: ['有表决权者12人，现在到会10人。'],
    }),
  ).toBe(
    [
      '现在进行表决。题目是：是否同意加装电梯？',
      '表决的文本是《意见稿》第2版。',
      '规则是：到会有表决权者过半数赞成，即为通过。',
      '有表决权者12人，现在到会10人。',
      '本表决为协商意向，不替代法定表决。',
      '请大家投票，截止前可以修改。',
    ].join('\n'),
  );
});

it('[VO87] says beforehand that everybody will see how others vote', () => {
  const live = { ...vote, terms: { ...vote.terms, live: true as const } };
  const read = (asked: HeldVote) =>
    readingBefore(words(), asked, { question: '是否同意？', text: null, house: [] });
  const told = '本次表决当场公布：各人投了什么，大家当时就看得到。';
  expect(read(live)).toContain(told);
  expect(read(vote)).not.toContain(told);
});

it('says afterwards the figures, the arithmetic and what has come of it', () => {
  const step = {
    ...({ of: 'agreement', base: 'present', measure: 'heads', n: 1, d: 2, strict: true } as const),
    ...{ count: 7, total: 10, needed: 6, holds: true },
  };
  const outcome = {
    present: people(10),
    tally: { method: 'approve' as const, yes: people(7), no: people(2), abstain: people(1) },
    verdict: {
      outcome: 'passed' as const,
      quorum: { opening: [], close: [] },
      conditions: [step],
    },
  };
  const read = readingAfter(words(), vote, { outcome, question: '是否同意？', verdict: '通过' });
  expect(read.split('\n')).toEqual([
    '现在宣布表决结果。题目是：是否同意？',
    '有表决权者12人，表决截止时到会或已投票10人；收到表决票10票。',
    '赞成7票、反对2票、弃权1票。',
    '人数：赞成7人，到会者10人，需过半数，即至少6人，达到。',
    '表决结果：通过。',
    '本表决为协商意向，不替代法定表决。',
  ]);
});

it('says as the minutes do that a question failed, and that of several options none is chosen', () => {
  const selection = { layers: [], top: 1, tied: [], settled: null, measure: 'heads', chosen: [] };
  const told = (more: object) => {
    const outcome = { verdict: { outcome: 'failed', ...more } } as unknown as Outcome;
    return verdictLine(words().t, emptyMap, vote, outcome);
  };
  expect(told({})).toBe('未通过');
  expect(told({ selection })).toBe('没有选项入选');
});
