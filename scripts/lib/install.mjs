// Installs what the lockfile names, when it has changed since. Node's own modules only.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, runTool } from './run-tool.mjs';

const pnpm = 'pnpm@12.21.0';
const stamp = join(root, 'node_modules/.cache/installed');
const named = ['pnpm-lock.yaml', 'pnpm-workspace.yaml', '.pnpmfile.cjs', 'package.json'];

function fingerprint() {
  const hash = createHash('sha256').update(`${process.platform} ${process.arch}`);
  for (const name of named) hash.update(readFileSync(join(root, name)));
  return hash.digest('hex');
}

/** Runs pnpm without its being installed; npm fetches it once and keeps it. */
function runPnpm(args) {
  return runTool('npm', ['exec', '--yes', `--package=${pnpm}`, '--', 'pnpm', ...args]);
}

/** Brings node_modules up to date; says nothing where it is. Throws a sentence where it cannot. */
export async function install() {
  const now = fingerprint();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === now) return;
  console.log('Installing what this program is built on …');
  const code = await runPnpm(['install', '--frozen-lockfile', '--reporter=append-only']);
  if (code !== 0) {
    throw new Error('The packages could not be installed: is the package registry reachable?');
  }
  mkdirSync(join(stamp, '..'), { recursive: true });
  writeFileSync(stamp, now);
}
