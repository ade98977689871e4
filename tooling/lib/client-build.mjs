import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { buildClient, pagesOf } from '../../scripts/lib/client-build.mjs';
import { filesIn, read } from './tree.mjs';

const manifest = 'client/dist/.vite/manifest.json';

/**
 * The built client as Vite describes it: `{pages, chunks}`, built first if need be; null while the
 * client has neither a page nor an entry.
 */
export async function builtClient(root) {
  const entries = filesIn(root, 'client/src/*/main.{ts,tsx}');
  const pages = existsSync(join(root, 'client')) ? pagesOf(root) : [];
  if (entries.length === 0 && pages.length === 0) return null;
  if (pages.length === 0) throw new Error(`${entries[0]} exists, but client has no html page`);
  await buildClient(root);
  return { pages, chunks: JSON.parse(read(root, manifest)) };
}

/** Names of the chunks that come with these at once, or with `later` also those that may come afterwards. */
export function chunksOf(chunks, starts, later) {
  const seen = new Set();
  const waiting = [...starts];
  while (waiting.length > 0) {
    const name = waiting.pop() ?? '';
    const chunk = chunks[name];
    if (chunk === undefined || seen.has(name)) continue;
    seen.add(name);
    waiting.push(...(chunk.imports ?? []), ...(later ? (chunk.dynamicImports ?? []) : []));
  }
  return [...seen];
}

/** Files below client/dist of these chunks that end so. */
export function builtFiles(chunks, names, ending) {
  const files = names.flatMap((name) => [chunks[name].file, ...(chunks[name].css ?? [])]);
  return [...new Set(files)]
    .filter((file) => file.endsWith(ending))
    .map((file) => `client/dist/${file}`);
}
