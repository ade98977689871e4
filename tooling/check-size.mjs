// No file of ours is longer than a person reads in one go. Biome says so of scripts while editing;
// this says it of everything, style sheets included.
import { filesIn, read } from './lib/tree.mjs';
import { settle } from './lib/verdict.mjs';

const longest = 200;
const kinds = '*.{ts,tsx,mjs,cjs,css,html}';

export function checkSize(root) {
  const paths = filesIn(root, `**/${kinds}`).filter((path) => !path.startsWith('tooling/planted/'));
  const problems = paths.flatMap((path) => {
    const lines = read(root, path).trimEnd().split('\n').length;
    return lines > longest ? [`${path} has ${lines} lines, of ${longest}`] : [];
  });
  if (paths.length === 0) problems.push('0 files checked');
  return { looked: `${paths.length} files of at most ${longest} lines`, problems };
}

if (import.meta.main) await settle('size', checkSize);
