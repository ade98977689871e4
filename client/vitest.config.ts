import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [react()],
  test: {
    name: 'client',
    // Most are pure; a test of a page is named so, for a browser's objects take longer to make than to test.
    environment: 'node',
    globalSetup: ['../scripts/lib/server-build.mjs'],
    // Not the meetings' zone: what reads the zone of the machine shows here.
    env: { TZ: 'America/St_Johns' },
    // What a test changes it puts back: reading the modules anew for each file takes longer than testing them.
    isolate: false,
    // As many as the server's: projects run side by side only with the same number.
    maxWorkers: 3,
    // What is waited for comes sooner or later: on a busy machine a second says nothing.
    expect: { poll: { timeout: 30_000 } },
    testTimeout: 60_000,
    include: ['src/**/*.test.{ts,tsx}'],
    exclude: ['src/**/*.page.test.{ts,tsx}'],
  },
});
