import { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Socket } from 'socket.io';

/**
 * Socket.IO keeps the request that opened a line for as long as the line is open, with everything that a browser says of
 * itself: some four kilobytes for each phone. This is the request as far as its handshake reads it.
 */
export function lightened(request: IncomingMessage): IncomingMessage {
  const { method, url, headers, socket, httpVersion } = request;
  const light: IncomingMessage = Object.create(IncomingMessage.prototype);
  return Object.assign(light, { method, url, headers, socket, httpVersion });
}

/**
 * Engine.IO makes a response for middlewares, which there are none of here, and has the line keep it until it closes, to
 * tell it of that. `upgrade` makes it, first of all and before it returns.
 */
export function withoutResponse(line: Duplex, upgrade: () => void): void {
  const before = line.rawListeners('close').length;
  upgrade();
  const [added] = line.rawListeners('close').slice(before);
  if (added !== undefined && 'listener' in added) line.off('close', added.listener as () => void);
}

type Handshake = Socket['handshake'];

const nothing: Handshake = Object.freeze({
  ...{ headers: {}, time: '', address: '', xdomain: false, secure: false, issued: 0 },
  ...{ url: '', query: {}, auth: {} },
});

/** To be called when the handshake's cookie has been read: nobody asks for the rest. */
export function forgetHandshake(socket: Socket): void {
  Object.assign(socket, { handshake: nothing });
  const { conn } = socket;
  // As its documentation does; a line without a browser's request has none either.
  Object.assign(conn, { request: null });
  // Only the answers of a line that polls have headers after the first.
  if (conn.transport.name === 'websocket') conn.transport.removeAllListeners('headers');
}
