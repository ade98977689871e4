import { repository } from './tree.mjs';

/**
 * Runs a check of the form `(root) => {looked, problems}` from the command line: prints every
 * problem, or in one line what was looked at, and exits accordingly.
 */
export async function settle(name, check) {
  const { looked, problems } = await check(repository);
  for (const problem of problems) console.error(`${name}: ${problem}`);
  if (problems.length > 0) process.exitCode = 1;
  else console.log(`${name}: ${looked}`);
}
