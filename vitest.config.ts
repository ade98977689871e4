import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      'shared',
      'server',
      'client',
      'client/vitest.pages.config.ts',
      'rehearsal',
      'bench',
      'tooling',
      'e2e',
    ],
  },
});
