import { type AccountId, type Rejection, reject } from '@haoshangliang/shared/kernel';
import { type CopyInfo, copyApi, parse } from '@haoshangliang/shared/wire';
import type { Response, Router } from 'express';
import { type CopyDeps, copyData, listCopies } from '../../features/life/index.ts';
import type { Devices } from '../../gateway/devices.ts';
import { newReference } from '../../meetings/refusals.ts';
import type { Logger } from '../../observability/logger.ts';
import { StorageFault } from '../../ports/faults.ts';
import { InTurn } from '../in-turn.ts';
import type { OfficeTree } from '../offices/office-tree.ts';
import type { Mount } from '../routing.ts';
import { statusOf } from '../statuses.ts';
import { downloadName } from './download-name.ts';

interface CopyRouteDeps {
  readonly tree: OfficeTree;
  readonly devices: Devices;
  readonly copies: CopyDeps;
  readonly log: Logger;
}

interface Parts {
  readonly mount: Mount;
  readonly routes: Router;
  readonly deps: CopyRouteDeps;
}

/** 备份: everything of all offices in one file, for accounts of the root of the tree. */
export function mountCopies({ mount, routes, deps }: Parts): void {
  const { copies, log } = deps;
  const inTurn = new InTurn();
  mount.staff(copyApi.listCopies, async ({ account }) => {
    if (!(await isOfRoot(deps, account))) return reject('not-allowed');
    return { copies: await listCopies(copies.folder) };
  });
  mount.staff(copyApi.makeCopy, async ({ account }) => {
    if (!(await isOfRoot(deps, account))) return reject('not-allowed');
    const copy = await inTurn.run('', () => made(deps));
    if ('ok' in copy) return copy;
    log.info(
      { reference: newReference(), account, copy: copy.name, bytes: copy.bytes },
      'copy made',
    );
    return { copy };
  });
  routes.get(copyApi.readCopy.path, async (request, response) => {
    const input = parse(copyApi.readCopy.input, { ...request.query, ...request.params });
    if (!input.ok) return refuse(response, input);
    const account = (await deps.devices.deviceOf(request.headers.cookie))?.account ?? null;
    if (account === null) return refuse(response, reject('not-signed-in'));
    if (!(await isOfRoot(deps, account))) return refuse(response, reject('not-allowed'));
    const copy = (await listCopies(copies.folder)).find(({ name }) => name === input.value.name);
    if (copy === undefined) return refuse(response, reject('not-found'));
    log.info({ reference: newReference(), account, copy: copy.name }, 'copy downloaded');
    await sendCopy(response, copies.folder, copy);
  });
}

async function isOfRoot({ tree }: CopyRouteDeps, account: AccountId): Promise<boolean> {
  return (await tree.scopeOf(account))[0]?.parent === null;
}

async function made({ copies, log }: CopyRouteDeps): Promise<CopyInfo | Rejection> {
  try {
    return await copyData(copies, 'by-hand');
  } catch (error) {
    log.error({ reference: newReference(), err: error }, 'copy failed');
    const isFull = error instanceof StorageFault && error.code === 'disk-full';
    return reject(isFull ? 'disk-full' : 'copy-failed');
  }
}

/** Streamed, in parts where the browser asks for them. Who breaks off only ends it for themselves. */
async function sendCopy(response: Response, root: string, copy: CopyInfo): Promise<void> {
  response.type('application/octet-stream');
  await new Promise<void>((resolve, reject) => {
    response.download(copy.name, downloadName(copy.at), { root }, (error: Error | undefined) => {
      // `download` has answered, or there is nobody left to be answered.
      if (error === undefined || response.headersSent) resolve();
      else reject(error);
    });
  });
}

function refuse(response: Response, refusal: Rejection): void {
  response.status(statusOf(refusal)).json(refusal);
}
