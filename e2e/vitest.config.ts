import { defineConfig } from 'vitest/config';

// A real server as a process of its own, and no browser: what needs one is Playwright's.
export default defineConfig({
  test: {
    name: 'hostile',
    environment: 'node',
    globalSetup: ['../scripts/lib/server-build.mjs'],
    isolate: false,
    // As many as the server's: projects run side by side only with the same number.
    maxWorkers: 3,
    include: ['hostile/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
