import { IncomingMessage } from 'node:http';
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

type Handshake = Socket['handshake'];

const nothing: Handshake = Object.freeze({
  ...{ headers: {}, time: '', address: '', xdomain: false, secure: false, issued: 0 },
  ...{ url: '', query: {}, auth: {} },
});

/** To be called when the handshake's cookie has been read: nobody asks for the rest. */
export function forgetHandshake(socket: Socket): void {
  Object.assign(socket, { handshake: nothing });
  socket.request.headers = {};
}
