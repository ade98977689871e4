// Tells whether what a build is made of has changed. Node's own modules only.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

function filesBelow(root, path) {
  const whole = join(root, path);
  if (!existsSync(whole)) return [];
  if (statSync(whole).isFile()) return [whole];
  return readdirSync(whole).flatMap((name) => filesBelow(root, join(path, name)));
}

/** One word for the content of everything a build reads; tests are not built. */
function fingerprint(root, paths) {
  const files = paths.flatMap((path) => filesBelow(root, path));
  const hash = createHash('sha256');
  for (const file of files.filter((name) => !/\.test\.tsx?$/.test(name)).sort()) {
    hash.update(`${file}\0`).update(readFileSync(file));
  }
  return hash.digest('hex');
}

/**
 * Calls `build` unless `result` is there and was made of what now lies at `paths`, all relative to `root`; says whether it
 * was called.
 */
export async function buildWhereStale({ root, name, paths, result }, build) {
  const stamp = join(root, `.cache/${name}.stamp`);
  const now = fingerprint(root, paths);
  const fits = existsSync(stamp) && readFileSync(stamp, 'utf8') === now;
  if (fits && existsSync(join(root, result))) return false;
  await build();
  mkdirSync(join(root, '.cache'), { recursive: true });
  writeFileSync(stamp, now);
  return true;
}
