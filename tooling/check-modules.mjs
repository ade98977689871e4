import { run } from './lib/run.mjs';
import { has } from './lib/tree.mjs';
import { settle } from './lib/verdict.mjs';

const configs = ['./depcruise.cjs', './depcruise-light.cjs'];
const packages = ['shared', 'server', 'client', 'e2e', 'rehearsal', 'bench'];

/** What dependency-cruiser finds below `root`: `{modules, violations: [{rule, from, to}]}`. */
export async function cruise(root) {
  const found = [];
  for (const config of configs) found.push(await cruiseWith(config, root));
  return {
    modules: Math.min(...found.map(({ modules }) => modules)),
    violations: found.flatMap(({ violations }) => violations),
  };
}

async function cruiseWith(config, root) {
  const folders = packages.filter((name) => has(root, name));
  const path = new URL(config, import.meta.url).pathname;
  const args = ['--config', path, '--output-type', 'json', ...folders];
  const { output, errors } = await run('depcruise', args, { cwd: root });
  if (!output.startsWith('{')) throw new Error(`dependency-cruiser did not run: ${errors}`);
  const { summary, modules } = JSON.parse(output);
  const violations = summary.violations.map(({ rule, from, to }) => ({
    rule: rule.name,
    from,
    to,
  }));
  const own = modules.filter(
    ({ source }) => /\.tsx?$/.test(source) && !/node_modules/.test(source),
  );
  return { modules: own.length, violations };
}

export async function checkModules(root) {
  const { modules, violations } = await cruise(root);
  const problems = violations.map(({ rule, from, to }) => `${rule}: ${from} -> ${to}`);
  if (modules === 0) problems.push('0 modules checked');
  return { looked: `${modules} modules`, problems };
}

if (import.meta.main) await settle('modules', checkModules);
