import { type Id, type Rejection, reject, valuesOf } from '@haoshangliang/shared/kernel';
import { type MeetingId, materialApi, maxPageBytes, parse } from '@haoshangliang/shared/wire';
import express, { type RequestHandler, type Response, Router } from 'express';
import type { Devices } from '../../gateway/devices.ts';
import type { DeviceId } from '../../meetings/standing.ts';
import { mountOn } from '../../office/routing.ts';
import { statusOf } from '../../office/statuses.ts';
import { FileStore } from './file-store.ts';
import { Intake } from './intake.ts';
import type { IntakeDeps } from './into-record.ts';

export interface MaterialRoutesDeps extends Omit<IntakeDeps, 'store'> {
  readonly tables: ConstructorParameters<typeof FileStore>[0];
  readonly devices: Devices;
}

/** Files of the meetings' materials: brought by staff, read page by page by whoever may see them. */
export function materialRoutes({ tables, devices, ...deps }: MaterialRoutesDeps): Router {
  const store = new FileStore(tables);
  const intake = new Intake({ store, ...deps });
  const router = Router();
  const mount = mountOn(router, devices);
  router.post(
    [materialApi.putPage.path, materialApi.putPiece.path],
    refuseUnread,
    rawBytes,
    setAside,
  );
  mount.staff(materialApi.beginFile, ({ device, input }) => intake.begin(device.id, input));
  mount.staff(materialApi.putPage, async ({ device, input, response }) => {
    const bytes = bytesOf(response);
    return bytes === null ? reject('malformed') : await intake.putPage(device.id, input, bytes);
  });
  mount.staff(materialApi.putPiece, async ({ device, input, response }) => {
    const bytes = bytesOf(response);
    return bytes === null ? reject('malformed') : await intake.putPiece(device.id, input, bytes);
  });
  mount.staff(materialApi.addMaterial, ({ device, input }) => intake.finish(device.id, input));
  mount.staff(materialApi.attachPhoto, ({ device, input }) => intake.attach(device.id, input));
  router.get(materialApi.readOriginal.path, async (request, response) => {
    const input = parse(materialApi.readOriginal.input, { ...request.query, ...request.params });
    if (!input.ok) return refuse(response, input);
    const device = await devices.deviceOf(request.headers.cookie);
    if (device === null || device.account === null)
      return refuse(response, reject('not-signed-in'));
    const found = await intake.original(device.id, input.value);
    if ('ok' in found) return refuse(response, found);
    await sendOriginal(response, store, { file: input.value.file, ...found });
  });
  router.get(materialApi.readPage.path, async (request, response) => {
    const input = parse(materialApi.readPage.input, { ...request.query, ...request.params });
    if (!input.ok) return refuse(response, input);
    const device = await devices.deviceOf(request.headers.cookie);
    if (device === null) return refuse(response, reject('not-signed-in'));
    const { meeting, file, page } = input.value;
    const seen = await maySee(deps, { device: device.id, meeting, file });
    const bytes = seen ? await store.read(file, 'page', Number(page)) : undefined;
    if (bytes === undefined) return refuse(response, reject('not-found'));
    sendPage(response, bytes);
  });
  return router;
}

const rawBytes = express.raw({ type: 'application/octet-stream', limit: maxPageBytes });

/** A little too much is read to its end, so that the answer arrives; a hundred megabytes are not worth the line. */
const refuseUnread: RequestHandler = (request, response, next) => {
  if (Number(request.headers['content-length'] ?? 0) <= 4 * maxPageBytes) return next();
  refuse(response.set('Connection', 'close'), reject('too-large'));
};

/** What stands in the path is parsed like any input; the bytes wait beside it. */
const setAside: RequestHandler = (request, response, next) => {
  if (Buffer.isBuffer(request.body)) {
    response.locals['bytes'] = request.body;
    request.body = {};
  }
  next();
};

function bytesOf({ locals }: Response): Uint8Array | null {
  const bytes: unknown = locals['bytes'];
  return Buffer.isBuffer(bytes) ? bytes : null;
}

/** Staff see every material and photo; everybody else what is shown at this moment. */
async function maySee(
  { doors, hosts }: Pick<MaterialRoutesDeps, 'doors' | 'hosts'>,
  asked: { readonly device: DeviceId; readonly meeting: MeetingId; readonly file: Id<'file'> },
): Promise<boolean> {
  const standing = await doors.standing(asked.device, asked.meeting);
  const state = await hosts.state(asked.meeting);
  if (standing === null || state === null) return false;
  const isStaff = standing.audience === 'staff';
  if (isStaff && state.photos.photos.some(({ file }) => file === asked.file)) return true;
  const material = valuesOf(state.materials.materials).find(({ file }) => file === asked.file);
  if (material === undefined) return false;
  return isStaff || material.status === 'shown';
}

/** Opened by itself, the answer is a picture and nothing that could act. */
const inert = "default-src 'none'; frame-ancestors 'none'; sandbox";

/** Kept on the device, and asked about each time: what has been held back since is not shown again. */
function sendPage(response: Response, bytes: Uint8Array): void {
  response
    .set({
      'Cache-Control': 'private, no-cache',
      'Content-Security-Policy': inert,
      'Content-Disposition': 'inline; filename="page.jpg"',
    })
    .type('image/jpeg')
    .send(Buffer.from(bytes));
}

async function sendOriginal(
  response: Response,
  store: FileStore,
  { file, pieces }: { readonly file: Id<'file'>; readonly pieces: number },
): Promise<void> {
  response
    .set({
      'Content-Security-Policy': inert,
      'Content-Disposition': 'attachment; filename="material.pdf"',
    })
    .type('application/pdf');
  for (let piece = 0; piece < pieces; piece++) {
    const bytes = await store.read(file, 'piece', piece);
    if (bytes !== undefined && !response.write(bytes)) await drained(response);
  }
  response.end();
}

function drained(response: Response): Promise<void> {
  return new Promise((resolve) => {
    response.once('drain', resolve);
    response.once('close', resolve);
  });
}

function refuse(response: Response, refusal: Rejection): void {
  response.status(statusOf(refusal)).json(refusal);
}
