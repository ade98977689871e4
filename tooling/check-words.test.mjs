import { expect, test } from 'vitest';
import { checkWords } from './check-words.mjs';
import { sample } from './lib/sample.mjs';

const table = (...rows) =>
  ['# Glossary', '', '## Words not used', '', '| not | but |', '| --- | --- |', ...rows].join('\n');
const glossary = table('| 第…稿 | 第…版 |', '| 冻结   | 定稿  |');
const problemsOf = (files) => checkWords(sample(files)).problems;

test('a word that is not used is found on screens and in papers, with a number or a gap in it', () => {
  const files = {
    'docs/glossary.md': glossary,
    'client/src/i18n/zh-CN/drafts.json': '{ "name": "第{{version}}稿", "freeze": "定稿" }',
    'shared/src/minutes/words.json': '{ "frozen": "《{title}》第2稿", "done": "已冻结" }',
    'server/src/office/texts/plain.json': '{ "name": "第{n}稿" }',
  };
  expect(problemsOf(files).sort()).toEqual([
    'client/src/i18n/zh-CN/drafts.json says 第…稿: the glossary says 第…版',
    'server/src/office/texts/plain.json says 第…稿: the glossary says 第…版',
    'shared/src/minutes/words.json says 冻结: the glossary says 定稿',
    'shared/src/minutes/words.json says 第…稿: the glossary says 第…版',
  ]);
});

test('other words are fine, and so is what people may write in their lists', () => {
  const files = {
    'docs/glossary.md': glossary,
    'client/src/i18n/zh-CN/drafts.json': '{ "name": "第{{version}}版", "title": "协商意见稿" }',
    'server/src/office/texts/roster-words.json': '{ "group": ["冻结"] }',
  };
  expect(problemsOf(files)).toEqual([]);
});

test('a glossary that bans nothing is an error', () => {
  expect(problemsOf({ 'docs/glossary.md': '# Glossary\n' })).toEqual([
    'docs/glossary.md has no table of words not used',
  ]);
});
