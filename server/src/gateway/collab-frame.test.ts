import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { WebSocket, WebSocketServer } from 'ws';
import { onWire } from './collab-frame.ts';

// A browser's end and the wire that a server has to it.
let http: Server;
let page: WebSocket;
let wire: Duplex;

beforeAll(async () => {
  const sockets = new WebSocketServer({ noServer: true, perMessageDeflate: false });
  http = createServer();
  http.on('upgrade', (request, socket, head) => {
    wire = socket;
    sockets.handleUpgrade(request, socket, head, () => {});
  });
  http.listen(0, '127.0.0.1');
  await once(http, 'listening');
  const address = http.address();
  const port = typeof address === 'object' ? address?.port : 0;
  page = new WebSocket(`ws://127.0.0.1:${port}/`);
  await once(page, 'open');
});

afterAll(() => {
  page.terminate();
  http.close();
});

test.each([0, 1, 125, 126, 65_535, 65_536, 300_000])(
  'a message of %i bytes arrives as it was',
  async (length) => {
    const message = new Uint8Array(length).map((_, index) => index % 251);
    const arrived = once(page, 'message');
    wire.write(onWire(message));
    const [data, isBinary] = await arrived;
    expect(isBinary).toBe(true);
    expect(Buffer.compare(data, message)).toBe(0);
  },
);

test('a message for many is framed once', () => {
  const message = new Uint8Array([1, 2, 3]);
  expect(onWire(message)).toBe(onWire(message));
});
