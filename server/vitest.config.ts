import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { threadUrl } from './thread-url.ts';

// Each database has a thread of its own, and many tests start the whole program: Node then reads its modules compiled
// instead of compiling them again, which halves the time of both. Test processes inherit it.
process.env['NODE_COMPILE_CACHE'] ??= fileURLToPath(
  new URL('./node_modules/.cache/compiled', import.meta.url),
);

const sources = fileURLToPath(new URL('./src/', import.meta.url));
const built = new URL('./dist/', import.meta.url).href;

let isWatching = false;

export default defineConfig({
  plugins: [
    {
      // Tests start hundreds of threads. They are those of the joined program, which is made before the tests: read from
      // their sources they would take up to three times as long. While somebody works on the sources those are read.
      name: 'built-threads',
      enforce: 'pre',
      configureVitest({ vitest }) {
        isWatching = vitest.config.watch;
      },
      transform(code, id) {
        if (isWatching || !id.startsWith(sources) || !code.includes('-worker.ts')) return null;
        return code.replace(threadUrl, (_, name) => `new URL('${name}.js', '${built}')`);
      },
    },
  ],
  test: {
    name: 'server',
    environment: 'node',
    // Not the meetings' zone: what reads the zone of the machine shows here.
    env: { TZ: 'America/St_Johns' },
    include: ['src/**/*.test.ts'],
    globalSetup: ['src/testing/temporary-folder.ts', '../scripts/lib/server-build.mjs'],
    // Many start servers or processes: on a busy machine the usual five seconds say nothing about the program.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 30_000 } },
    // Of two cores: they wait for disks, processes and the ten seconds of a close more than they compute.
    maxWorkers: 3,
    // Reading the server anew for each file takes longer than testing it: what a test changes it puts back.
    isolate: false,
  },
});
