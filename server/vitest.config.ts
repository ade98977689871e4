import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    name: 'server',
    environment: 'node',
    include: ['src/**/*.test.ts'],
    // Many start servers or processes: on a busy machine the usual five seconds say nothing about the program.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
