// One word for one thing: what the glossary says is not used stands in no text for screens or papers.
import { filesIn, read, repository } from './lib/tree.mjs';
import { settle } from './lib/verdict.mjs';

const glossary = 'docs/glossary.md';
const texts = [
  'client/src/i18n/zh-CN/*.json',
  'shared/src/minutes/**/words.json',
  'server/src/**/words.json',
  'server/src/office/texts/*.json',
];
/** What people may write, for the program to understand: their words, not its own. */
const heard = 'server/src/office/texts/roster-words.json';

/** The rows of the table below that heading: what is not said, and what is said instead. */
function notUsed(text) {
  const table = /^## Words not used$([\s\S]*?)(?=^## |(?![\s\S]))/m.exec(text)?.[1] ?? '';
  const rows = [...table.matchAll(/^\| *([^|]+?) *\| *([^|]+?) *\|$/gm)].slice(2);
  return rows.map(([, not, but]) => ({ not, but, pattern: patternOf(not) }));
}

/** `…` stands for a number or the gap it is put into. */
function patternOf(word) {
  const parts = word.split('…').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(parts.join('(?:[0-9一二三四五六七八九十]+|\\{+\\w+\\}+)'));
}

export function checkWords(root = repository) {
  const banned = notUsed(read(root, glossary));
  const paths = filesIn(root, ...texts).filter((path) => path !== heard);
  const problems = paths.flatMap((path) => {
    const text = read(root, path);
    return banned
      .filter(({ pattern }) => pattern.test(text))
      .map(({ not, but }) => `${path} says ${not}: the glossary says ${but}`);
  });
  if (banned.length === 0) problems.push(`${glossary} has no table of words not used`);
  return { looked: `${paths.length} files without ${banned.length} words`, problems };
}

if (import.meta.main) await settle('words', checkWords);
