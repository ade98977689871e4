import { type Rejection, reject } from '@haoshangliang/shared/kernel';
import { type AnswerOf, copyApi, maxCopyBytes } from '@haoshangliang/shared/wire';
import type { Request } from 'express';
import type { CopyDeps } from '../../features/life/index.ts';
import type { Devices } from '../../gateway/devices.ts';
import { newReference } from '../../meetings/refusals.ts';
import type { Logger } from '../../observability/logger.ts';
import { StorageFault, type StorageFaultCode } from '../../ports/faults.ts';
import type { Storage } from '../../ports/storage.ts';
import type { SetUp } from '../accounts/set-up.ts';
import { printableToken } from '../doors/links.ts';
import type { Mount } from '../routing.ts';
import type { LinkKey } from '../secrets.ts';
import { receiveFile } from './receive-file.ts';

export interface RestoreDeps {
  readonly storage: Storage;
  readonly copies: CopyDeps;
  readonly setUp: SetUp;
  readonly devices: Devices;
  readonly key: LinkKey;
  readonly log: Logger;
  /** The data is another one now: what it says is to be done is taken up. */
  readonly restored: () => void;
}

type Restored = AnswerOf<typeof copyApi.restore>;

const refusals: Partial<Record<StorageFaultCode, string>> = {
  'copy-foreign': 'copy-foreign',
  'copy-newer': 'copy-newer',
  'copy-empty': 'copy-empty',
  'copy-unsound': 'copy-unsound',
  'not-empty': 'setup-link-invalid',
  'disk-full': 'disk-full',
};

/** 从备份恢复 at the first start. One at a time: a second one would only wait to be told that it came too late. */
export function mountRestore(mount: Mount, deps: RestoreDeps): void {
  const { setUp, log } = deps;
  let isRunning = false;
  mount.open(copyApi.restore, async ({ request }) => {
    const refused = await setUp.refusal(String(request.headers['x-setup-token'] ?? ''));
    if (refused !== null) return refused;
    if (request.headers['content-type'] !== 'application/octet-stream') return reject('malformed');
    if (isRunning) return reject('restore-running');
    isRunning = true;
    try {
      const reference = newReference();
      const outcome = await restore(deps, request);
      log.info({ reference, ...('ok' in outcome ? { code: outcome.code } : outcome) }, 'restore');
      return outcome;
    } finally {
      isRunning = false;
    }
  });
}

async function restore(deps: RestoreDeps, request: Request): Promise<Restored | Rejection> {
  const { storage, copies, devices, log } = deps;
  const path = await receiveFile(request, copies.folder, maxCopyBytes);
  if (typeof path !== 'string') return path;
  try {
    await storage.restoreFrom(path);
  } catch (error) {
    const code = error instanceof StorageFault ? refusals[error.code] : undefined;
    if (code === undefined) log.error({ err: error }, 'restore failed');
    return reject(code ?? 'copy-failed');
  }
  devices.forget();
  deps.restored();
  return await summaryOf(deps);
}

async function summaryOf({ storage, key }: RestoreDeps): Promise<Restored> {
  const { db } = storage.tables;
  const offices = await db.selectFrom('office').select('id').execute();
  const meetings = await db.selectFrom('meeting').select('id').execute();
  const links = await db.selectFrom('link').selectAll().where('revoked_at', 'is', null).execute();
  const linksLost = links.some((link) => printableToken(key, link) === null);
  return { offices: offices.length, meetings: meetings.length, linksLost };
}
