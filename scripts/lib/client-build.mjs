// Builds the client when what it is made of has changed. Node's own modules only.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { compressBuild } from './compress-build.mjs';
import { buildWhereStale } from './fingerprint.mjs';
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

/** Leaves a build in client/dist that fits the sources; says whether it had to be made. */
export function buildClient(root) {
  const pages = pagesOf(root).map((name) => `client/${name}`);
  const paths = [...made, ...pages];
  const result = 'client/dist/.vite/manifest.json';
  return buildWhereStale({ root, name: 'client', paths, result }, async () => {
    const cwd = join(root, 'client');
    const code = await runTool('vite', ['build', '--logLevel', 'warn'], { cwd });
    if (code !== 0) throw new Error('The pages could not be built; the reason stands above.');
    compressBuild(join(root, 'client/dist'));
  });
}
