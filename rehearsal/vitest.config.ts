import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    name: 'rehearsal',
    environment: 'node',
    globalSetup: ['../scripts/lib/server-build.mjs'],
    isolate: false,
    // As many as the server's: projects run side by side only with the same number.
    maxWorkers: 3,
    include: ['src/**/*.test.ts'],
  },
});
