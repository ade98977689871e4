import { defineConfig } from 'vitest/config';
import config from './vitest.config.ts';

// A project of their own: a worker that gets such a test after one of another kind starts anew.
export default defineConfig({
  ...config,
  test: {
    ...config.test,
    name: 'pages',
    environment: 'jsdom',
    include: ['src/**/*.page.test.{ts,tsx}'],
    exclude: [],
  },
});
