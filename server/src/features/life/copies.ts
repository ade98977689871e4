import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type CopyInfo, copyReasons } from '@haoshangliang/shared/wire';

export type CopyReason = (typeof copyReasons)[number];

const named =
  /^haoshangliang-(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})Z(?:-([a-z-]+))?\.sqlite$/;

/** `at` in milliseconds since 1970. */
export function copyName(at: number, why: CopyReason): string {
  const stamp = new Date(at).toISOString().replace(/[-:.]/g, '');
  return `haoshangliang-${stamp}-${why}.sqlite`;
}

function read(name: string): Omit<CopyInfo, 'bytes'> | null {
  const parts = named.exec(name);
  if (parts === null) return null;
  const [year = 0, month = 1, day = 1, ...time] = parts.slice(1, 8).map(Number);
  const at = Date.UTC(year, month - 1, day, ...time);
  return { name, at, why: copyReasons.find((reason) => reason === parts[8]) ?? null };
}

/** The copies in a folder, the newest first; other files are none, and a folder that does not exist holds none. */
export async function listCopies(folder: string): Promise<CopyInfo[]> {
  const names = await namesIn(folder);
  const found = await Promise.all(names.map((name) => describe(folder, name)));
  return found.filter((copy) => copy !== null).sort((a, b) => b.at - a.at);
}

async function describe(folder: string, name: string): Promise<CopyInfo | null> {
  const copy = read(name);
  if (copy === null) return null;
  const file = await stat(join(folder, name)).catch(() => null);
  return file === null ? null : { ...copy, bytes: file.size };
}

async function namesIn(folder: string): Promise<string[]> {
  return await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
}

/** Removes what a process that was ended left of copies it was making or taking in. */
export async function sweepBroken(folder: string): Promise<void> {
  const broken = (await namesIn(folder)).filter((name) =>
    /\.part(-journal|-wal|-shm)?$/.test(name),
  );
  for (const name of broken) await rm(join(folder, name), { force: true });
}
