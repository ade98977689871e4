import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    name: 'shared',
    environment: 'node',
    // Not the meetings' zone: what reads the zone of the machine shows here.
    env: { TZ: 'America/St_Johns' },
    // Pure: nothing of one file can reach the next, and reading everything anew for each takes four times as long as testing.
    isolate: false,
    // As many as the server's: projects run side by side only with the same number.
    maxWorkers: 3,
    include: ['src/**/*.test.ts'],
    // Patience for a busy machine: properties run hundreds of histories, and none is about time.
    testTimeout: 120_000,
  },
});
