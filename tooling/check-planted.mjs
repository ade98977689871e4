// The rules are themselves tested: each planted violation must be caught by the rule it names.
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { cruise } from './check-modules.mjs';
import rules from './depcruise.cjs';
import lightRules from './depcruise-light.cjs';
import { run } from './lib/run.mjs';
import { filesIn, read, repository } from './lib/tree.mjs';
import { settle } from './lib/verdict.mjs';

const planted = join(repository, 'tooling/planted');

/** A module rule is caught where a file of its name is reported under its name. */
export async function checkPlantedModules() {
  const { violations } = await cruise(join(planted, 'modules'));
  const caught = violations.filter(({ rule, from }) => basename(from).startsWith(rule));
  const names = [...rules.forbidden, ...lightRules.forbidden].map(({ name }) => name);
  const missed = names.filter((name) => !caught.some(({ rule }) => rule === name));
  return {
    looked: `${names.length} module rules`,
    problems: missed.map((name) => `no planted violation of ${name} is caught`),
  };
}

/** A planted file says in its first line which diagnostic it must cause: `// must fail: …`. */
export async function checkPlantedLint() {
  const files = filesIn(join(planted, 'lint'), '**/*.ts');
  const found = await lint(files);
  const problems = files.flatMap((path) => {
    const expected = /^\/\/ must fail: (\S+)$/m.exec(read(join(planted, 'lint'), path))?.[1];
    if (expected === undefined) return [`${path} does not say what it must fail`];
    const caught = found.some((each) => each.path === path && each.category === expected);
    return caught ? [] : [`${path} is not caught by ${expected}`];
  });
  return { looked: `${files.length} lint rules`, problems };
}

/** Lints the planted files in a copy of the tree's layout, where the tree's own rules apply. */
async function lint(files) {
  const copy = mkdtempSync(join(tmpdir(), 'planted-'));
  mkdirSync(join(copy, 'tooling'));
  cpSync(join(repository, 'biome.json'), join(copy, 'biome.json'));
  cpSync(join(repository, 'tooling/lint'), join(copy, 'tooling/lint'), { recursive: true });
  cpSync(join(planted, 'lint'), copy, { recursive: true });
  const args = ['ci', '--colors=off', '--vcs-enabled=false', '--max-diagnostics=none'];
  const { output, errors } = await run('biome', [...args, '--reporter=json', '.'], { cwd: copy });
  rmSync(copy, { recursive: true });
  const from = output.indexOf('{');
  if (from < 0 || files.length === 0) throw new Error(`the linter did not run: ${errors}`);
  const { diagnostics } = JSON.parse(output.slice(from, output.lastIndexOf('}') + 1));
  return diagnostics.map(({ category, location }) => ({ category, path: location?.path }));
}

/** Every planted file of types/ is one mistake, and the compiler must name it. */
export async function checkPlantedTypes() {
  const files = filesIn(join(planted, 'types'), '*.ts');
  const { output } = await run('tsc', ['-p', join(planted, 'types'), '--pretty', 'false']);
  const problems = files
    .filter((path) => !output.includes(`tooling/planted/types/${path}(`))
    .map((path) => `types/${path} compiles`);
  return { looked: `${files.length} compiler rules`, problems };
}

export async function checkPlanted() {
  const checks = [checkPlantedModules(), checkPlantedLint(), checkPlantedTypes()];
  const results = await Promise.all(checks);
  return {
    looked: `${results.map(({ looked }) => looked).join(', ')} catch their violations`,
    problems: results.flatMap(({ problems }) => problems),
  };
}

if (import.meta.main) await settle('planted', checkPlanted);
