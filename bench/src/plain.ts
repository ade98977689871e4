import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../.cache/plain', import.meta.url));

/**
 * The same program without its types. Node takes some twenty megabytes for reading TypeScript, in every thread anew, and a
 * server whose memory is measured must not be charged with them. Only for programs that import no file of ours.
 */
export function plain(path: string): string {
  const made = join(folder, `${basename(path, '.ts')}.mjs`);
  mkdirSync(folder, { recursive: true });
  // Whole at once: another bench may be reading it.
  const part = `${made}.${process.pid}`;
  writeFileSync(part, stripTypeScriptTypes(readFileSync(path, 'utf8')));
  renameSync(part, made);
  return made;
}
