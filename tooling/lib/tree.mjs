import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository this folder belongs to. */
export const repository = fileURLToPath(new URL('../..', import.meta.url));

const foreign = /(^|\/)(node_modules|dist|artefacts|coverage|\.cache|\.git|data)(\/|$)/;

/** Paths below `root` that match, with `/` between folders, sorted; nothing installed or built. */
export function filesIn(root, ...patterns) {
  const exclude = (path) => foreign.test(path.replaceAll('\\', '/'));
  return globSync(patterns, { cwd: root, exclude })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => !foreign.test(path))
    .sort();
}

export function read(root, path) {
  return readFileSync(join(root, path), 'utf8');
}

export function has(root, path) {
  return existsSync(join(root, path));
}
