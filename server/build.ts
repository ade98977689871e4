// Joins the modules of the server to one program with its threads, which is read in half the time and two thirds of the memory.
import { readdirSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'rolldown';
import { threadUrl } from './thread-url.ts';

const sources = fileURLToPath(new URL('./src/', import.meta.url));
const built = fileURLToPath(new URL('./dist/', import.meta.url));

/** The program, each of its threads, and what the tests start in its place. */
const programs = [
  'main.ts',
  'testing/storm-server.ts',
  ...readdirSync(sources, { recursive: true })
    .map(String)
    .filter((name) => name.endsWith('-worker.ts')),
];

const nameOf = (path: string) => basename(path, '.ts');
if (new Set(programs.map(nameOf)).size < programs.length) {
  throw new Error('Two threads have one name; in dist/ they lie in one folder.');
}

/** CommonJS or native: these find pieces of themselves by path, and of `ws` there must be one copy. */
const outside = [
  '@myriaddreamin/typst-ts-node-compiler',
  '@node-rs/argon2',
  'express',
  'express-static-gzip',
  'pino',
  'prom-client',
  'socket.io',
  'ws',
];

/** A module still finds the files that lie beside its source, and the threads that lie beside the program. */
const places = {
  name: 'places',
  transform(code: string, id: string) {
    if (!id.startsWith(sources) || !code.includes('import.meta.url')) return null;
    const source = relative(built, id).split(sep).join('/');
    const parts = code.split(threadUrl).map((part, at) => {
      if (at % 2 === 1) return `new URL('./${part}.js', import.meta.url)`;
      return part.replaceAll('import.meta.url', `new URL('${source}', import.meta.url).href`);
    });
    return parts.join('');
  },
};

/**
 * One Chinese character in a file, and the engine keeps all of it with two bytes a letter, in every thread. Words are
 * escaped for that; templates that have a tag cannot be.
 */
const narrow = {
  name: 'narrow',
  generateBundle(_: unknown, bundle: Readonly<Record<string, { readonly code?: string }>>) {
    for (const [file, { code = '' }] of Object.entries(bundle)) {
      const found = /.{0,60}[^\p{ASCII}].{0,20}/u.exec(code)?.[0];
      if (found !== undefined) throw new Error(`${file} has a letter beyond ASCII: ${found}`);
    }
  },
};

await build({
  input: Object.fromEntries(programs.map((path) => [nameOf(path), join(sources, path)])),
  platform: 'node',
  external: outside,
  plugins: [places, narrow],
  output: {
    dir: built,
    entryFileNames: '[name].js',
    chunkFileNames: 'part-[name].js',
    cleanDir: true,
    comments: false,
    minify: {
      compress: false,
      mangle: false,
      codegen: { removeWhitespace: false, asciiOnly: true },
    },
  },
});
