import { buildClient, pagesOf } from './lib/client-build.mjs';
import { root } from './lib/run-tool.mjs';

if (pagesOf(root).length === 0) {
  console.log('There are no pages to build.');
} else {
  const built = await buildClient(root);
  console.log(built ? 'The pages are built.' : 'The pages are up to date.');
}
