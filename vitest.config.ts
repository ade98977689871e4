import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: ['shared', 'server', 'client', 'rehearsal', 'bench', 'tooling', 'e2e'],
  },
});
