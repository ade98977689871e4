// What a page makes a phone load, against the budgets of tooling/budgets.json.
import { gzipSync } from 'node:zlib';
import { builtClient, builtFiles, chunksOf } from './lib/client-build.mjs';
import { read, repository } from './lib/tree.mjs';
import { settle } from './lib/verdict.mjs';

const { weight } = JSON.parse(read(repository, 'tooling/budgets.json'));
const words = /^src\/i18n\/([\w-]+)\/([\w-]+)\.json$/;

/** Kilobytes of JavaScript, gzipped file by file as it travels. */
function kilobytes(root, files) {
  const bytes = files.map((file) => gzipSync(read(root, file), { level: 9 }).length);
  return bytes.reduce((sum, each) => sum + each, 0) / 1000;
}

/**
 * The word files a page may fetch, by language: a phone fetches those of one. Whatever is not known to come later counts.
 */
function wordsByLanguage(chunks, page, laterWords) {
  const byLanguage = new Map();
  for (const name of chunks[page]?.dynamicImports ?? []) {
    const [, language, namespace] = words.exec(name) ?? [];
    if (language === undefined || laterWords.includes(namespace)) continue;
    byLanguage.set(language, [...(byLanguage.get(language) ?? []), name]);
  }
  return byLanguage.size === 0 ? [[]] : [...byLanguage.values()];
}

/**
 * @typedef {{name: string, page: string, next?: string[], laterWords?: string[]}} Budget
 * `next`: what the page fetches by itself, without being asked.
 */

/**
 * Kilobytes of the page, of what comes next, of all that these import at once, and of the words of the language that has
 * the most to say.
 * @param {Budget} budget
 */
export function weighBudget(root, chunks, budget) {
  const { page, next = [], laterWords = [] } = budget;
  const totals = wordsByLanguage(chunks, page, laterWords).map((files) => {
    const names = chunksOf(chunks, [page, ...next, ...files], false);
    return kilobytes(root, builtFiles(chunks, names, '.js'));
  });
  return Math.max(...totals);
}

/**
 * A name that stands for nothing would make a budget lenient without anybody noticing.
 * @param {Budget} budget
 */
export function unknownNames(chunks, budget) {
  const { name, page, next = [], laterWords = [] } = budget;
  const known = (chunks[page]?.dynamicImports ?? []).map((each) => words.exec(each)?.[2] ?? each);
  return [...next, ...laterWords]
    .filter((each) => !known.includes(each))
    .map((each) => `${name} tells of ${each}, which ${page} does not load`);
}

/** `budgets`: `{name, page, next?, laterWords?, kilobytes}`. */
export async function checkWeight(root, budgets = weight) {
  const built = await builtClient(root);
  if (built === null) return { looked: 'client has no pages yet', problems: [] };
  const due = budgets.filter(({ page }) => built.pages.includes(page));
  const weighed = due.map((budget) => ({ ...budget, is: weighBudget(root, built.chunks, budget) }));
  const without = built.pages.filter((page) => !due.some((budget) => budget.page === page));
  const problems = [
    ...without.map((page) => `${page} has no budget`),
    ...due.flatMap((budget) => unknownNames(built.chunks, budget)),
    ...weighed
      .filter((each) => each.is === 0 || each.is > each.kilobytes)
      .map((each) => `${each.name} weighs ${each.is.toFixed(1)} kB, of ${each.kilobytes}`),
  ];
  const told = weighed.map((each) => `${each.name} ${each.is.toFixed(1)} of ${each.kilobytes} kB`);
  return { looked: told.join(', '), problems };
}

if (import.meta.main) await settle('weight', checkWeight);
