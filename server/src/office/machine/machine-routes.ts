import { statfs } from 'node:fs/promises';
import { officeApi } from '@haoshangliang/shared/wire';
import type { Config } from '../../config.ts';
import { type CopyDeps, listCopies } from '../../features/life/index.ts';
import type { Mount } from '../routing.ts';

export interface MachineDeps {
  readonly config: Pick<Config, 'dataDir'>;
  readonly copies: Pick<CopyDeps, 'folder'>;
  readonly now: () => number;
}

/** What can go wrong with the machine itself, for looking at before a meeting. */
export function mountMachine(mount: Mount, { config, copies, now }: MachineDeps): void {
  mount.staff(officeApi.machine, async () => ({
    now: now(),
    disk: await diskOf(config.dataDir),
    lastCopyAt: (await listCopies(copies.folder))[0]?.at ?? null,
  }));
}

/** Space on the disk the data lies on, in bytes; null where the system does not say. */
async function diskOf(folder: string): Promise<{ free: number; total: number } | null> {
  const disk = await statfs(folder).catch(() => null);
  if (disk === null) return null;
  return { free: disk.bavail * disk.bsize, total: disk.blocks * disk.bsize };
}
