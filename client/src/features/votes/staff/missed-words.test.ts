import { readFileSync } from 'node:fs';
import i18next from 'i18next';
import { beforeAll, expect, it } from 'vitest';
import { whyMissed } from './missed-words.ts';

const files = ['errors', 'votes', 'votes-staff', 'votes-who'];

beforeAll(async () => {
  const read = (name: string) =>
    JSON.parse(readFileSync(`${import.meta.dirname}/../../../i18n/zh-CN/${name}.json`, 'utf8'));
  await i18next.init({
    lng: 'zh-CN',
    resources: { 'zh-CN': Object.fromEntries(files.map((name) => [name, read(name)])) },
    interpolation: { escapeValue: false },
  });
});

it.each([
  'wrong-phase',
  'another-vote-open',
  'item-not-current',
  'question-erased',
  'version-unknown',
  'version-not-shown',
  'electorate-empty',
  'proxies-exceeded',
  'secret-area',
  'secret-weights',
  'secret-too-few',
  'electorate-too-large',
  'area-missing',
  'no-quorum',
])('says without any figure why nothing opened by itself: %s', (code) => {
  const words = whyMissed(i18next.getFixedT('zh-CN', 'votes-who'), code);
  expect(words).toMatch(/。$/);
  expect(words).not.toContain('{{');
  expect(words).not.toBe(i18next.t('errors:unknown'));
});
