import type { Duplex } from 'node:stream';
import type { WebSocket } from 'ws';
import { Allowance } from '../documents/allowance.ts';
import type { Line } from '../documents/member.ts';
import type { DeviceId } from '../meetings/standing.ts';
import { onWire } from './collab-frame.ts';

/** What one connection may send. A page that types sends a few messages a second; a hall's whole evening fits the burst. */
export interface LineLimits {
  readonly frames: { readonly perSecond: number; readonly burst: number };
  readonly bytes: { readonly perSecond: number; readonly burst: number };
  /** Lines of one device, to all texts: one more, and the oldest is closed. A phone that flaps leaves dead ones behind. */
  readonly lines: number;
}

export const defaultLineLimits: LineLimits = {
  frames: { perSecond: 100, burst: 2_000 },
  bytes: { perSecond: 256 * 1024, burst: 4 * 1024 * 1024 },
  lines: 12,
};

/** Says of each message whether it still is within the limits. */
export function meter(limits: LineLimits, now: () => number): (bytes: number) => boolean {
  const frames = new Allowance(limits.frames);
  const bytes = new Allowance(limits.bytes);
  return (length) => frames.take(1, now()) && bytes.take(length, now());
}

/** The lines of each device, oldest first. */
export class LinesOfDevices {
  readonly #most: number;
  readonly #lines = new Map<DeviceId, readonly WebSocket[]>();

  constructor(most: number) {
    this.#most = most;
  }

  /** Returns those that are too many now. */
  add(device: DeviceId, socket: WebSocket): readonly WebSocket[] {
    const lines = [...(this.#lines.get(device) ?? []), socket];
    this.#lines.set(device, lines.slice(-this.#most));
    return lines.slice(0, -this.#most);
  }

  remove(device: DeviceId, socket: WebSocket): void {
    const left = (this.#lines.get(device) ?? []).filter((line) => line !== socket);
    if (left.length === 0) this.#lines.delete(device);
    else this.#lines.set(device, left);
  }
}

/** Whoever has been sent away and goes on sending is cut off; a page has closed its side long before. */
const grace = 2_000;

export function sendAway(socket: WebSocket, code: number, reason: string): void {
  socket.close(code, reason);
  setTimeout(() => socket.terminate(), grace).unref();
}

/** A WebSocket as a document sees it; `wire` is what it runs on. Messages are never compressed, so each goes out at once. */
export function lineOver(socket: WebSocket, wire: Duplex): Line {
  return {
    send: (frame) => {
      if (socket.readyState === socket.OPEN) wire.write(onWire(frame));
    },
    close: (code, reason) => sendAway(socket, code, reason),
    get waiting() {
      return socket.bufferedAmount;
    },
  };
}
