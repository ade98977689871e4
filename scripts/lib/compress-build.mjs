// Writes a .br and a .gz beside every file of the built client that gets smaller by it. Node's own modules only.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { brotliCompressSync, gzipSync, constants as zlib } from 'node:zlib';

const worthIt = new Set(['.js', '.mjs', '.css', '.html', '.svg', '.json', '.txt', '.map']);

const encodings = [
  {
    ending: '.br',
    pack: (bytes) =>
      brotliCompressSync(bytes, {
        params: {
          [zlib.BROTLI_PARAM_MODE]: zlib.BROTLI_MODE_TEXT,
          [zlib.BROTLI_PARAM_SIZE_HINT]: bytes.length,
        },
      }),
  },
  // Browsers take Brotli on encrypted lines only; in the hall they take this.
  { ending: '.gz', pack: (bytes) => gzipSync(bytes, { level: 9 }) },
];

/** Files below `folder`, without hidden ones: those are not served. */
function served(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (entry.name.startsWith('.')) return [];
    const path = join(folder, entry.name);
    return entry.isDirectory() ? served(path) : [path];
  });
}

/** Says how many files were written. */
export function compressBuild(folder) {
  let written = 0;
  for (const path of served(folder).filter((name) => worthIt.has(extname(name)))) {
    const bytes = readFileSync(path);
    for (const { ending, pack } of encodings) {
      const packed = pack(bytes);
      if (packed.length >= bytes.length) continue;
      writeFileSync(path + ending, packed);
      written += 1;
    }
  }
  return written;
}
