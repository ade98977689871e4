// npm test: installs what is missing and runs every check and every test; the last line adds up.
// Node's own modules only.
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildClient, pagesOf } from './lib/client-build.mjs';
import { install } from './lib/install.mjs';
import { root, runTool } from './lib/run-tool.mjs';
import { launcherProblem, productNode } from './lib/runtime.mjs';
import { buildServer } from './lib/server-build.mjs';
import { installSystemPackages } from './lib/system-packages.mjs';
import {
  lastLine,
  sum,
  tallyChecks,
  tallyPlaywright,
  tallyRun,
  tallyVitest,
} from './lib/tally.mjs';
import { withTemporaryFolder } from './lib/temporary.mjs';

const reports = join(root, '.cache/reports');

/** Runs a program that leaves a report, and reads it. */
async function report(words, { command, args, file, tally, cwd = root }) {
  console.log(`\n${words} …`);
  mkdirSync(reports, { recursive: true });
  rmSync(file, { force: true });
  const code = await runTool(command, args, { cwd });
  return tallyRun(code, file, tally);
}

function check() {
  const file = join(reports, 'check.json');
  const args = ['tooling/check.mjs', '--report', file];
  return report('Checking', { command: productNode(), args, file, tally: tallyChecks });
}

function unit() {
  const file = join(reports, 'unit.json');
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  return report('Testing', { command: 'vitest', args, file, tally: tallyVitest });
}

async function e2e() {
  const cwd = join(root, 'e2e');
  const specs = join(cwd, 'specs');
  const found = existsSync(specs) ? readdirSync(specs, { recursive: true }) : [];
  if (!found.some((name) => String(name).endsWith('.spec.ts'))) {
    console.log('\nThere are no tests in the browser yet.');
    return sum([]);
  }
  if (pagesOf(root).length > 0) await buildClient(root);
  await buildServer(root);
  const file = join(cwd, 'artefacts/report.json');
  const command = join(cwd, 'node_modules/.bin/playwright');
  return report('Testing in the browser', {
    command,
    args: ['test'],
    file,
    tally: tallyPlaywright,
    cwd,
  });
}

const stages = { check, unit, e2e };

function chosen(only) {
  if (only === undefined) return Object.values(stages);
  if (stages[only] === undefined) throw new Error('--only takes check, unit or e2e.');
  return [stages[only]];
}

async function testAll() {
  const problem = launcherProblem();
  if (problem !== null) throw new Error(problem);
  const { values } = parseArgs({ options: { only: { type: 'string' } } });
  const due = chosen(values.only);
  await install();
  productNode();
  if (due.some((stage) => stage !== check)) await installSystemPackages();
  return withTemporaryFolder(async () => {
    const tallies = [];
    for (const stage of due) tallies.push(await stage());
    return sum(tallies);
  });
}

try {
  const total = await testAll();
  console.log(`\n${lastLine(total)}`);
  if (total.failed > 0 || total.passed === 0) process.exitCode = 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
