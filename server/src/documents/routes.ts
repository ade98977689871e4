import {
  type Answered,
  documentApi,
  type HttpRoute,
  type InputOf,
  parse,
  type Refusal,
} from '@haoshangliang/shared/wire';
import { type Request, type Response, Router } from 'express';
import { refusal } from '../meetings/refusals.ts';
import type { DeviceId } from '../meetings/standing.ts';
import type { Documents, Refused } from './documents.ts';

export interface DocumentRoutesDeps {
  readonly documents: Documents;
  /** Whose browser sent the cookies; null: nobody's that is known. */
  readonly deviceOf: (cookies: string | undefined) => Promise<{ readonly id: DeviceId } | null>;
  /** Milliseconds until this device may read again; 0: now. */
  readonly waitFor: (device: DeviceId) => number;
}

const statuses: Readonly<Record<string, number>> = {
  malformed: 400,
  'not-signed-in': 401,
  'not-allowed': 403,
  'not-found': 404,
  'too-fast': 429,
};

/** Reading texts by HTTP. Failures go to the last resort of the gateway. */
export function documentRoutes({ documents, deviceOf, waitFor }: DocumentRoutesDeps): Router {
  const router = Router();
  function serve<R extends HttpRoute>(
    route: R,
    answer: (input: InputOf<R>, device: DeviceId) => Promise<Answered<R>>,
  ): void {
    router.get(route.path, async (request: Request, response: Response) => {
      const input = parse(route.input, { ...request.query, ...request.params });
      if (!input.ok) return send(response, input);
      const device = await deviceOf(request.headers.cookie);
      if (device === null) return send(response, refusal('not-signed-in'));
      const wait = waitFor(device.id);
      if (wait > 0) return send(response, refusal('too-fast', { wait }));
      send(response, await answer(input.value as InputOf<R>, device.id));
    });
  }
  serve(documentApi.readDocument, async ({ name, meeting, rev }, device) => {
    const found = await documents.read(
      { device, meeting, document: name, seat: null },
      Number(rev ?? -1),
    );
    return typeof found === 'string' ? refused(found) : { ok: true, ...found };
  });
  serve(documentApi.readAuthors, async ({ name, meeting }, device) => {
    const found = await documents.authors({ device, meeting, document: name, seat: null });
    return typeof found === 'string' ? refused(found) : { ok: true, ...found };
  });
  serve(documentApi.readComments, async ({ name, meeting }, device) => {
    const found = await documents.comments({ device, meeting, document: name, seat: null });
    return typeof found === 'string' ? refused(found) : { ok: true, comments: found };
  });
  serve(documentApi.readVersion, async ({ meeting, draft, version }, device) => {
    const found = await documents.version({ device, meeting, seat: null }, draft, Number(version));
    return typeof found === 'string' ? refused(found) : { ok: true, ...found };
  });
  return router;
}

function refused(why: Refused): Refusal {
  return why === 'notFound' ? refusal('not-found') : { ok: false, code: 'not-allowed' };
}

function send(response: Response, answer: Refusal | { readonly ok: true }): void {
  response.status(answer.ok ? 200 : (statuses[answer.code] ?? 409)).json(answer);
}
