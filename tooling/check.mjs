// `pnpm check`: every check, two at a time, in plain words. `--report FILE` also writes
// `[{name, passed, seconds}]`; names of checks as arguments run only those.
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { run } from './lib/run.mjs';

const longest = 80;
const script = (name) => ['node', [`tooling/check-${name}.mjs`]];

/** What each check promises, and the program that holds it to it. */
const first = {
  // One checker: several would each work out the same types again, for six times the processor time on two cores.
  types: ['tsc', ['-b', '--pretty', 'false', '--builders', '1', '--checkers', '1']],
  lint: ['biome', ['ci', '--colors=off', '--error-on-warnings', '--max-diagnostics=50', '.']],
  modules: script('modules'),
  planted: script('planted'),
  spec: script('spec'),
  shape: script('shape'),
  dead: ['knip', ['--no-progress', '--no-config-hints']],
  size: script('size'),
  docs: script('docs'),
  words: script('words'),
  protocol: script('protocol'),
};

/** These look at the built pages: the build has the machine to itself. */
const built = {
  build: ['node', ['scripts/build.mjs']],
  weight: script('weight'),
  floor: script('floor'),
};

async function perform(name, [command, args]) {
  const start = Date.now();
  const { code, output, errors } = await run(command, args);
  const seconds = (Date.now() - start) / 1000;
  const passed = code === 0;
  const told = passed ? (output.trim().split('\n').at(-1) ?? '') : shortened(`${output}${errors}`);
  const line = `${passed ? 'ok    ' : 'FAILED'} ${name} (${seconds.toFixed(1)} s)`;
  console.log(passed ? `${line} ${told.replace(`${name}: `, '')}` : `${line}\n${told}\n`);
  return { name, passed, seconds };
}

/** Enough of what a failed check says to begin with; run alone it says the rest. */
function shortened(text) {
  const lines = text.trim().split('\n');
  const rest = lines.length - longest;
  return rest > 0
    ? [...lines.slice(0, longest), `… and ${rest} more lines`].join('\n')
    : text.trim();
}

/** Performs all, at most `lanes` at a time. */
async function performAll(checks, lanes) {
  const waiting = Object.entries(checks);
  const results = [];
  const lane = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      results.push(await perform(...next));
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return results;
}

function chosen(checks, names) {
  const kept = Object.entries(checks).filter(
    ([name]) => names.length === 0 || names.includes(name),
  );
  return Object.fromEntries(kept);
}

const { values, positionals } = parseArgs({
  options: { report: { type: 'string' } },
  allowPositionals: true,
});
const results = [
  ...(await performAll(chosen(first, positionals), 2)),
  ...(await performAll(chosen(built, positionals), 1)),
];
if (values.report !== undefined) writeFileSync(values.report, JSON.stringify(results));
const failed = results.filter(({ passed }) => !passed).map(({ name }) => name);
if (failed.length > 0 || results.length === 0) process.exitCode = 1;
console.log(failed.length > 0 ? `Failed: ${failed.join(', ')}` : `${results.length} checks passed`);
