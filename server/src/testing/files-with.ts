import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Names of the files below the folder, write-ahead log and all, in which one of the parts can be read. */
export async function filesWith(
  folder: string,
  parts: readonly (string | Buffer)[],
): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const found = [];
  for (const entry of entries.filter((each) => each.isFile())) {
    const bytes = await readFile(join(entry.parentPath, entry.name));
    if (parts.some((each) => bytes.includes(each))) found.push(entry.name);
  }
  return found;
}
