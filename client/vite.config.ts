import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { withoutDecisions } from './page-build.ts';

const pages = ['participant', 'screen', 'office'];
const server = process.env['DEV_SERVER'] ?? 'http://localhost:3000';
const page = (name: string): string => fileURLToPath(new URL(`./${name}.html`, import.meta.url));

export default defineConfig({
  plugins: [withoutDecisions(), react()],
  build: {
    // The oldest phones served: see client floor in tooling/budgets.json.
    target: ['chrome87', 'ios14'],
    cssTarget: ['chrome87', 'ios14'],
    // The content security policy allows no inline script, style or data: picture.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    manifest: true,
    rollupOptions: {
      // What every page of people needs, in one file: apart, each of these small ones is packed worse.
      output: {
        codeSplitting: {
          groups: [
            {
              name: 'page',
              test: /src\/ui\/(?:field|card|notice)\.|language-switch|sync\/remembered|use-call|door-api|lucide-react\/.*createLucideIcon/,
            },
          ],
        },
      },
      input: Object.fromEntries(
        pages.filter((name) => existsSync(page(name))).map((name) => [name, page(name)]),
      ),
    },
  },
  server: {
    proxy: {
      '/api': server,
      '/socket.io': { target: server, ws: true },
      '/collab': { target: server, ws: true },
    },
  },
});
