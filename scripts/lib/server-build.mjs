// Joins the server's modules when they have changed. Node's own modules only.
import { join } from 'node:path';
import { buildWhereStale } from './fingerprint.mjs';
import { root as here, runTool } from './run-tool.mjs';

const paths = [
  'server/src',
  'shared/src',
  'server/build.ts',
  'server/thread-url.ts',
  'server/package.json',
  'shared/package.json',
  'pnpm-lock.yaml',
];

/** Leaves a program in server/dist that fits the sources; says whether it had to be made. */
export function buildServer(root) {
  const result = 'server/dist/main.js';
  return buildWhereStale({ root, name: 'server', paths, result }, async () => {
    const code = await runTool('node', ['build.ts'], { cwd: join(root, 'server') });
    if (code !== 0) throw new Error('The server could not be built; the reason stands above.');
  });
}

/** For test runs: whatever starts the server starts the one that fits the sources. */
export async function setup() {
  await buildServer(here);
}
