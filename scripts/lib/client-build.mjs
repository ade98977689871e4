// Builds the client when what it is made of has changed. Node's own modules only.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compressBuild } from './compress-build.mjs';
import { runTool } from './run-tool.mjs';

const made = [
  'scripts/lib/compress-build.mjs',
  'client/src',
  'client/public',
  'shared/src',
  'client/vite.config.ts',
  'client/page-build.ts',
  'client/package.json',
  'shared/package.json',
  'pnpm-lock.yaml',
];

/** The html pages of the client, which are its entries. */
export function pagesOf(root) {
  const client = join(root, 'client');
  return readdirSync(client).filter((name) => name.endsWith('.html'));
}

function filesBelow(root, path) {
  const whole = join(root, path);
  if (!existsSync(whole)) return [];
  if (statSync(whole).isFile()) return [whole];
  return readdirSync(whole).flatMap((name) => filesBelow(root, join(path, name)));
}

/** One word for the content of everything the build reads; tests are not built. */
function fingerprint(root) {
  const pages = pagesOf(root).map((name) => `client/${name}`);
  const files = [...made, ...pages].flatMap((path) => filesBelow(root, path));
  const hash = createHash('sha256');
  for (const file of files.filter((name) => !/\.test\.tsx?$/.test(name)).sort()) {
    hash.update(`${file}\0`).update(readFileSync(file));
  }
  return hash.digest('hex');
}

/** Leaves a build in client/dist that fits the sources; says whether it had to be made. */
export async function buildClient(root) {
  const stamp = join(root, '.cache/client.stamp');
  const now = fingerprint(root);
  const fits = existsSync(stamp) && readFileSync(stamp, 'utf8') === now;
  if (fits && existsSync(join(root, 'client/dist/.vite/manifest.json'))) return false;
  const code = await runTool('vite', ['build', '--logLevel', 'warn'], {
    cwd: join(root, 'client'),
  });
  if (code !== 0) throw new Error('The pages could not be built; the reason stands above.');
  compressBuild(join(root, 'client/dist'));
  mkdirSync(join(root, '.cache'), { recursive: true });
  writeFileSync(stamp, now);
  return true;
}
