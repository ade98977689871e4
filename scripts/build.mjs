// pnpm build: the pages and the server; with the word `server` only the latter. Standard output is left to what comes after.
import { buildClient, pagesOf } from './lib/client-build.mjs';
import { root } from './lib/run-tool.mjs';
import { buildServer } from './lib/server-build.mjs';

const say = (what, built) => console.error(`${what} ${built ? 'built' : 'up to date'}.`);

async function pages() {
  if (pagesOf(root).length === 0) console.error('There are no pages to build.');
  else say('The pages are', await buildClient(root));
}

if (process.argv[2] !== 'server') await pages();
say('The server is', await buildServer(root));
