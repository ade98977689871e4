import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    name: 'shared',
    environment: 'node',
    include: ['src/**/*.test.ts'],
    // Patience for a busy machine: properties run hundreds of histories, and none is about time.
    testTimeout: 120_000,
  },
});
