// pnpm new-feature <name> [LETTERS]: writes the skeleton of a feature and says what is left to do.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { run } from './lib/run.mjs';
import { linesToAdd, skeletonOf } from './lib/skeleton.mjs';
import { filesIn, has, read, repository } from './lib/tree.mjs';

function takenLetters() {
  const specs = filesIn(repository, 'shared/src/features/*/SPEC.md');
  return specs.map((path) => /^- \*\*([A-Z]+)\d/m.exec(read(repository, path))?.[1]);
}

function problemWith(name, letters, folder) {
  if (!/^[a-z]+(-[a-z]+)*$/.test(name))
    return 'A name in small letters is needed: pnpm new-feature speakers';
  if (has(repository, folder)) return `${folder} exists already.`;
  if (!/^[A-Z]{2,3}$/.test(letters))
    return 'The letters of its rules are two or three capitals, such as SP.';
  const taken = takenLetters().includes(letters);
  return taken ? `${letters} is taken; name others: pnpm new-feature ${name} ABC` : null;
}

const [name = '', letters = name.slice(0, 2).toUpperCase()] = process.argv.slice(2);
const folder = `shared/src/features/${name}`;
const problem = problemWith(name, letters, folder);
if (problem === null) {
  for (const [path, text] of Object.entries(skeletonOf(name, letters))) {
    const file = join(repository, folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  await run('biome', ['check', '--write', folder]);
  console.log([`${folder}/ is written. Now add:`, ...linesToAdd(name)].join('\n'));
} else {
  console.error(problem);
  process.exitCode = 1;
}
