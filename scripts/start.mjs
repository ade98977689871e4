// npm start: installs, builds pages and server, starts the server. Node's own modules only.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { buildClient, pagesOf } from './lib/client-build.mjs';
import { install } from './lib/install.mjs';
import { root } from './lib/run-tool.mjs';
import { launcherProblem, productNode } from './lib/runtime.mjs';
import { buildServer } from './lib/server-build.mjs';

const server = join(root, 'server/dist/main.js');

/**
 * Node lets the space of young objects grow until it takes a hundred megabytes that it never gives back, and that of old
 * ones to nearly twice of what is kept. With less of both a storm of ballots is answered as fast, in two thirds of the memory.
 * It also clears them with four threads, on a machine with two cores at the cost of everybody who waits: 0 takes as many as fit.
 * And from what lives long while a hall comes in it learns to keep what is made there among the old, where the answers and
 * ticks of the storm that follows lie until old objects are cleared: it is not to learn that.
 */
const memory = [
  '--max-semi-space-size=8',
  '--heap-growing-percent=20',
  '--v8-pool-size=0',
  '--no-allocation-site-pretenuring',
];

/**
 * The allocator of Linux keeps a pool for every thread, and large pieces in them once it has freed one. With two pools and
 * large pieces given back at once a full hall takes less. Other systems do not read these.
 */
const allocator = {
  MALLOC_ARENA_MAX: '2',
  MALLOC_MMAP_THRESHOLD_: '131072',
  MALLOC_TRIM_THRESHOLD_: '131072',
};

async function prepare(args) {
  await install();
  const node = productNode();
  await buildServer(root);
  if (!args.includes('--help') && pagesOf(root).length > 0) {
    if (await buildClient(root)) console.log('The pages are built.');
  }
  return node;
}

/**
 * Runs the server as a child with this terminal, in a process group of its own, so that a signal
 * reaches it once. npm passes no signal on to its script, but its end is seen: this process then
 * has another parent, and the server is asked to stop.
 */
function serve(node, args) {
  const detached = process.platform !== 'win32';
  const child = spawn(node, [...memory, server, ...args], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...allocator, ...process.env },
    detached,
  });
  const parent = process.ppid;
  process.on('SIGINT', () => child.kill('SIGINT'));
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  process.on('SIGHUP', () => child.kill('SIGHUP'));
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    child.kill('SIGTERM');
  }, 500);
  child.on('error', (error) => {
    console.error(`The server could not be started: ${error.message}`);
    process.exit(1);
  });
  child.on('exit', (code, signal) => process.exit(code ?? (signal === null ? 1 : 0)));
}

try {
  const problem = launcherProblem();
  if (problem !== null) throw new Error(problem);
  const args = process.argv.slice(2);
  serve(await prepare(args), args);
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
