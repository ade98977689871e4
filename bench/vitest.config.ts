import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    name: 'bench',
    environment: 'node',
    globalSetup: ['../scripts/lib/server-build.mjs'],
    isolate: false,
    // As many as the server's: projects run side by side only with the same number.
    maxWorkers: 3,
    // Each starts processes: on a busy machine the usual five seconds say nothing about the program.
    testTimeout: 60_000,
    include: ['src/**/*.test.ts'],
  },
});
