import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    name: 'rehearsal',
    environment: 'node',
    include: ['src/**/*.test.ts'],
  },
});
