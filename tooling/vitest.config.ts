import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    name: 'tooling',
    environment: 'node',
    isolate: false,
    // As many as the server's: projects run side by side only with the same number.
    maxWorkers: 3,
    include: ['*.test.mjs'],
  },
});
