import type { Server, Socket } from 'socket.io';

// What is used here of Socket.IO and Engine.IO beyond what they declare.
interface Options {
  readonly flags?: { readonly volatile?: boolean; readonly compress?: boolean };
}

interface Framed {
  readonly preEncoded: true;
  readonly volatile: boolean | undefined;
  readonly compress: boolean;
  /** Set by the adapter where the frame could be made once for all. */
  readonly wsPreEncodedFrame?: unknown;
}

interface Adapter {
  readonly nsp: { readonly name: string };
  _encode(packet: object, framed: Framed): string[];
  apply(options: Options, tell: (socket: Socket) => void): void;
}

interface Line {
  readonly readyState: string;
  readonly writeBuffer: readonly unknown[];
  readonly transport: {
    readonly name: string;
    readonly writable: boolean;
    send(packets: readonly object[]): void;
  };
}

interface Client {
  writeToEngine(encoded: readonly string[], framed: Framed): void;
}

/**
 * What is told to a room is one packet for all its sockets, handed to each transport that waits for nothing. By way of
 * Engine.IO's buffers each socket gets three arrays of its own, which live until it is told something again: with a turnout
 * twice a second they fill the space of old objects, and clearing that holds up whoever votes.
 */
export function broadcastStraight(io: Server): void {
  const adapter = usable(io.sockets.adapter);
  const broadcast = (packet: { nsp?: string }, options: Options): void => {
    packet.nsp = adapter.nsp.name;
    const { volatile, compress } = options.flags ?? {};
    const framed: Framed = { preEncoded: true, volatile, compress: compress !== false };
    const encoded = adapter._encode(packet, framed);
    const packets = [{ type: 'message', options: framed, data: encoded[0] }];
    const isFramed = framed.wsPreEncodedFrame !== undefined;
    adapter.apply(options, (socket) => {
      const line = socket.conn as unknown as Line;
      if (isFramed && waitsForNothing(line)) line.transport.send(packets);
      else (socket.client as unknown as Client).writeToEngine(encoded, framed);
    });
  };
  Object.assign(io.sockets.adapter, { broadcast });
}

function waitsForNothing({ readyState, writeBuffer, transport }: Line): boolean {
  const isIdle = transport.writable && writeBuffer.length === 0;
  return isIdle && readyState === 'open' && transport.name === 'websocket';
}

function usable(adapter: object): Adapter {
  for (const name of ['_encode', 'apply']) {
    if (typeof Reflect.get(adapter, name) === 'function') continue;
    throw new Error(`The adapter of Socket.IO has no ${name}`);
  }
  return adapter as Adapter;
}
