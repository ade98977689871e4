// No peer but the ground that all of them stand on: a frame comes in and is written to everybody else, with nothing read,
// kept or merged. What this takes no server takes less than, unless it lets edits wait for one another.
import { createServer } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';

const sync = 0;
const question = 0;
/** The answer of a text in which there is nothing. */
const nothing = new Uint8Array([sync, 1, 2, 0, 0]);

/** An update of one keystroke is short. */
function framed(message: Uint8Array): Buffer {
  if (message.length < 126) return Buffer.from([0x82, message.length, ...message]);
  return Buffer.from([0x82, 126, message.length >> 8, message.length & 255, ...message]);
}

const texts = new Map<string, Map<WebSocket, Duplex>>();

const http = createServer();
const sockets = new WebSocketServer({ server: http, perMessageDeflate: false });
sockets.on('connection', (socket, request) => {
  const path = request.url ?? '/';
  const lines = texts.get(path) ?? new Map<WebSocket, Duplex>();
  texts.set(path, lines.set(socket, request.socket));
  socket.on('close', () => lines.delete(socket));
  socket.on('error', () => socket.terminate());
  socket.on('message', (frame: Buffer) => {
    if (frame[0] === sync && frame[1] === question) {
      request.socket.write(framed(nothing));
      return;
    }
    const once = framed(frame);
    for (const [other, wire] of lines) if (other !== socket) wire.write(once);
  });
});

http.listen(Number(process.env['PORT'] ?? 0), '127.0.0.1', () => {
  const address = http.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  process.stdout.write(`port ${port}\n`);
});
process.once('SIGTERM', () => process.exit(0));
