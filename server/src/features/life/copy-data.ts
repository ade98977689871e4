import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Clock } from '../../ports/clock.ts';
import type { Storage } from '../../ports/storage.ts';

export interface CopyDeps {
  readonly storage: Pick<Storage, 'copyTo'>;
  readonly clock: Clock;
  /** Folder of the copies; made when needed. */
  readonly folder: string;
}

/** How many copies are kept. */
const kept = 14;

const copyName = /^haoshangliang-[0-9]{8}T[0-9]{9}Z\.sqlite$/;

/**
 * Makes a verified copy of everything and removes the oldest beyond the last fourteen. Resolves to the path of the new
 * copy; rejects if it is not sound, and then removes none.
 */
export async function copyData({ storage, clock, folder }: CopyDeps): Promise<string> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const stamp = new Date(clock.now()).toISOString().replace(/[-:.]/g, '');
  const path = join(folder, `haoshangliang-${stamp}.sqlite`);
  // Two within one millisecond hold the same.
  if (!(await exists(path))) await storage.copyTo(path);
  const copies = (await readdir(folder)).filter((name) => copyName.test(name)).sort();
  for (const name of copies.slice(0, -kept)) await rm(join(folder, name), { force: true });
  return path;
}

function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
