import { mkdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type CopyInfo, copyReasons } from '@haoshangliang/shared/wire';
import * as z from 'zod/mini';
import type { ReactionWorker } from '../../meetings/reactions.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Storage } from '../../ports/storage.ts';
import { type CopyReason, copyName, listCopies } from './copies.ts';

export interface CopyDeps {
  readonly storage: Pick<Storage, 'copyTo'>;
  readonly clock: Clock;
  /** Folder of the copies; made when needed. */
  readonly folder: string;
}

/** How many copies are kept of those made by themselves, and of those made by hand: pressing a button displaces none. */
const kept = { bySelf: 14, byHand: 3 };

/**
 * Makes a verified copy of everything and removes the oldest of its kind beyond those that are kept. Rejects if it is not
 * sound, and then removes none.
 */
export async function copyData(deps: CopyDeps, why: CopyReason): Promise<CopyInfo> {
  const { storage, clock, folder } = deps;
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const at = clock.now();
  const name = copyName(at, why);
  const path = join(folder, name);
  // Two within one millisecond hold the same.
  if (!(await exists(path))) await storage.copyTo(path);
  const copies = await listCopies(folder);
  const byHand = copies.filter((copy) => copy.why === 'by-hand').slice(kept.byHand);
  const bySelf = copies.filter((copy) => copy.why !== 'by-hand').slice(kept.bySelf);
  for (const old of [...byHand, ...bySelf]) await rm(join(folder, old.name), { force: true });
  const { size } = await stat(path);
  return { name, at, bytes: size, why };
}

const input = z.object({ why: z.enum(copyReasons) });

/** Work after the end of a sitting. */
export function copyAfterSitting(deps: CopyDeps): ReactionWorker {
  return async (reaction) => {
    await copyData(deps, input.parse(reaction.input).why);
  };
}

function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
