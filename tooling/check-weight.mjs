// What a page makes a phone load, against the budgets of tooling/budgets.json.
import { gzipSync } from 'node:zlib';
import { builtClient, builtFiles, chunksOf } from './lib/client-build.mjs';
import { read, repository } from './lib/tree.mjs';
import { settle } from './lib/verdict.mjs';

const { weight } = JSON.parse(read(repository, 'tooling/budgets.json'));

/** Kilobytes of JavaScript, gzipped file by file as it travels. */
function kilobytes(root, files) {
  const bytes = files.map((file) => gzipSync(read(root, file), { level: 9 }).length);
  return bytes.reduce((sum, each) => sum + each, 0) / 1000;
}

/** `budgets`: `{name, page, later, kilobytes}`, `later` counting what is loaded on demand too. */
export async function checkWeight(root, budgets = weight) {
  const built = await builtClient(root);
  if (built === null) return { looked: 'client has no pages yet', problems: [] };
  const due = budgets.filter(({ page }) => built.pages.includes(page));
  const weighed = due.map((budget) => {
    const names = chunksOf(built.chunks, budget.page, budget.later);
    return { ...budget, is: kilobytes(root, builtFiles(built.chunks, names, '.js')) };
  });
  const without = built.pages.filter((page) => !due.some((budget) => budget.page === page));
  const problems = [
    ...without.map((page) => `${page} has no budget`),
    ...weighed
      .filter((each) => each.is === 0 || each.is > each.kilobytes)
      .map((each) => `${each.name} weighs ${each.is.toFixed(1)} kB, of ${each.kilobytes}`),
  ];
  const told = weighed.map((each) => `${each.name} ${each.is.toFixed(1)} of ${each.kilobytes} kB`);
  return { looked: told.join(', '), problems };
}

if (import.meta.main) await settle('weight', checkWeight);
