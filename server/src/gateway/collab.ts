import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { documentLimits, parseDocumentName, schemaVersion } from '@haoshangliang/shared/documents';
import { idOf } from '@haoshangliang/shared/kernel';
import { closeCodes, meetingIdSchema } from '@haoshangliang/shared/wire';
import { type WebSocket, WebSocketServer } from 'ws';
import * as z from 'zod/mini';
import type { Documents } from '../documents/documents.ts';
import type { Line } from '../documents/member.ts';
import { newReference } from '../meetings/refusals.ts';
import type { DeviceId } from '../meetings/standing.ts';
import type { Logger } from '../observability/logger.ts';
import { type LineLimits, LinesOfDevices, lineOver, meter, sendAway } from './collab-line.ts';
import type { UpgradeHandler } from './upgrades.ts';

export interface CollabDeps {
  readonly documents: Documents;
  /** Whose browser sent the cookies; null: nobody's that is known. */
  readonly deviceOf: (cookies: string | undefined) => Promise<{ readonly id: DeviceId } | null>;
  readonly limits: LineLimits;
  readonly log: Logger;
  readonly now: () => number;
}

export interface Collab {
  readonly upgrade: UpgradeHandler;
  close(): void;
}

export const collabPath = '/collab/';

const query = z.strictObject({
  meeting: meetingIdSchema,
  schema: z.string().check(z.regex(/^\d{1,6}$/)),
  seat: z.optional(idOf('seat')),
});

const pingEvery = 25_000;

interface Admitted {
  readonly device: DeviceId;
  readonly enter: Exclude<Awaited<ReturnType<Documents['knock']>>, string>;
}

type Refused = keyof typeof closeCodes;

/**
 * The y-websocket protocol at `/collab/{draft}.{epoch}?meeting=…&schema=…[&seat=…]`. Whoever may not come in is let
 * through the upgrade and then sent away with a code: an upgrade that fails is tried again for ever.
 */
export function createCollab(deps: CollabDeps): Collab {
  // A message may be a little larger than what it carries; beyond that the socket is closed before it is read.
  const server = new WebSocketServer({
    noServer: true,
    maxPayload: 2 * documentLimits.firstSync,
    perMessageDeflate: false,
  });
  const stopPinging = pingAll(server);
  const lines = new LinesOfDevices(deps.limits.lines);
  return {
    upgrade: (request, socket, head) => {
      const url = new URL(request.url ?? '/', 'http://localhost');
      const document = url.pathname.slice(collabPath.length);
      if (parseDocumentName(document) === null) return refuseUpgrade(socket, '404 Not Found');
      const outcome = knock(deps, {
        document,
        asked: Object.fromEntries(url.searchParams),
        cookies: request.headers.cookie,
      });
      outcome.then(
        (answer) =>
          server.handleUpgrade(request, socket, head, (opened) =>
            welcome(opened, answer, { ...deps, lines, wire: socket }),
          ),
        (error: unknown) => fail(request, socket, { error, log: deps.log }),
      );
    },
    close: () => {
      stopPinging();
      for (const client of server.clients) client.terminate();
      server.close();
    },
  };
}

interface Asked {
  readonly document: string;
  readonly asked: object;
  readonly cookies: string | undefined;
}

/** Nothing is read from the line before this has been answered. */
async function knock(
  { documents, deviceOf }: CollabDeps,
  { document, asked, cookies }: Asked,
): Promise<Admitted | Refused> {
  const parsed = query.safeParse(asked);
  if (!parsed.success) return 'malformed';
  if (Number(parsed.data.schema) !== schemaVersion) return 'reloadNeeded';
  const device = await deviceOf(cookies);
  if (device === null) return 'notSignedIn';
  const { meeting, seat = null } = parsed.data;
  const enter = await documents.knock({ device: device.id, meeting, document, seat });
  return typeof enter === 'string' ? enter : { device: device.id, enter };
}

type Host = Pick<CollabDeps, 'limits' | 'now'> & {
  readonly lines: LinesOfDevices;
  readonly wire: Duplex;
};

function welcome(
  socket: WebSocket,
  answer: Admitted | Refused,
  { limits, now, lines, wire }: Host,
): void {
  // A message that is too large has been answered with a code; the rest of it is not read.
  socket.on('error', () => socket.terminate());
  if (typeof answer === 'string') {
    sendAway(socket, closeCodes[answer], answer);
    return;
  }
  const { device, enter } = answer;
  for (const oldest of lines.add(device, socket))
    sendAway(oldest, closeCodes.tooManyLines, 'tooManyLines');
  const line: Line = lineOver(socket, wire);
  const isWithin = meter(limits, now);
  const entry = enter(line);
  socket.on('message', (data, isBinary) => {
    // The default of `binaryType` makes one buffer of every message.
    if (!(data instanceof Buffer) || !isBinary)
      return sendAway(socket, closeCodes.malformed, 'malformed');
    if (!isWithin(data.length)) return sendAway(socket, closeCodes.tooFast, 'tooFast');
    entry.receive(data);
  });
  socket.on('close', () => {
    lines.remove(device, socket);
    entry.leave();
  });
}

function fail(
  request: IncomingMessage,
  socket: Duplex,
  { error, log }: { error: unknown; log: Logger },
): void {
  const path = request.url?.split('?', 1)[0];
  log.error({ reference: newReference(), path, err: error }, 'document could not be opened');
  refuseUpgrade(socket, '503 Service Unavailable');
}

function refuseUpgrade(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}

/** A phone that went to sleep says nothing: whoever has not answered by the next round is gone. */
function pingAll(server: WebSocketServer): () => void {
  const asked = new WeakSet<WebSocket>();
  const timer = setInterval(() => {
    for (const client of server.clients) {
      if (asked.has(client)) {
        client.terminate();
        continue;
      }
      asked.add(client);
      client.once('pong', () => asked.delete(client));
      client.ping();
    }
  }, pingEvery);
  timer.unref();
  return () => clearInterval(timer);
}
