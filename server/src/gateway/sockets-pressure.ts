import type { Server, Socket } from 'socket.io';
import type { Metrics } from '../observability/metrics.ts';

/** What may wait for one device before it counts as gone; it joins again and catches up by number. */
export interface PressureLimits {
  readonly packets: number;
  readonly bytes: number;
}

export const defaultPressure: PressureLimits = { packets: 1_000, bytes: 4 * 1024 * 1024 };

const lookEvery = 1_000;

/** Socket.IO keeps without limit what a device does not read. Returns how to stop looking. */
export function watchPressure(io: Server, limits: PressureLimits, metrics: Metrics): () => void {
  const timer = setInterval(() => {
    for (const socket of io.sockets.sockets.values()) {
      const isOver = waitingPackets(socket) > limits.packets || waitingBytes(socket) > limits.bytes;
      if (!isOver) continue;
      metrics.socketDropped('not-reading');
      hangUp(socket);
    }
  }, lookEvery);
  timer.unref();
  return () => clearInterval(timer);
}

/** A farewell would only wait behind everything else that is not being read, so the line is cut. */
function hangUp(socket: Socket): void {
  const line = propertyOf(socket.conn.transport, 'socket');
  const cut = propertyOf(line, 'terminate');
  if (typeof cut === 'function') Reflect.apply(cut, line, []);
  else socket.conn.close(true);
}

// Neither is part of the declared interface; where they are missing nobody is closed.
function waitingPackets(socket: Socket): number {
  const packets = propertyOf(socket.conn, 'writeBuffer');
  return Array.isArray(packets) ? packets.length : 0;
}

function waitingBytes(socket: Socket): number {
  const transport: unknown = socket.conn.transport;
  const line = propertyOf(transport, 'socket');
  const bytes = propertyOf(line, 'bufferedAmount');
  return typeof bytes === 'number' ? bytes : 0;
}

function propertyOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
