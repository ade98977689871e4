// The pages for phones run on the oldest phones served: the built files hold nothing younger.
import { builtClient, builtFiles, chunksOf } from './lib/client-build.mjs';
import { youngInScript, youngInStyle } from './lib/floor.mjs';
import { read, repository } from './lib/tree.mjs';
import { settle } from './lib/verdict.mjs';

const { floor } = JSON.parse(read(repository, 'tooling/budgets.json'));

/** `allowed`: findings seen to be harmless, each as `{file, what, why}`; `file` without its hash. */
function isAllowed(allowed, file, what) {
  return allowed.some((each) => file.includes(each.file) && each.what === what);
}

export async function checkFloor(root, { pages, browsers, allowed } = floor) {
  const built = await builtClient(root);
  if (built === null) return { looked: 'client has no pages yet', problems: [] };
  const names = chunksOf(built.chunks, pages, true);
  const scripts = builtFiles(built.chunks, names, '.js');
  const styles = builtFiles(built.chunks, names, '.css');
  const young = [
    ...scripts.flatMap((file) => youngInScript(read(root, file)).map((what) => ({ file, what }))),
    ...styles.flatMap((file) => youngInStyle(read(root, file)).map((what) => ({ file, what }))),
  ];
  const problems = young
    .filter(({ file, what }) => !isAllowed(allowed, file, what))
    .map(({ file, what }) => `${file}: ${what} is unknown to ${browsers}`);
  if (scripts.length === 0) problems.push(`no script found for ${pages.join(', ')}`);
  return { looked: `${scripts.length} scripts and ${styles.length} style sheets`, problems };
}

if (import.meta.main) await settle('floor', checkFloor);
