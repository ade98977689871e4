import type { WebSocket } from 'ws';
import type { Line } from '../documents/member.ts';

/** What one connection may send. A page that types sends a few messages a second; a hall's whole evening fits the burst. */
export interface LineLimits {
  readonly frames: { readonly perSecond: number; readonly burst: number };
  readonly bytes: { readonly perSecond: number; readonly burst: number };
}

export const defaultLineLimits: LineLimits = {
  frames: { perSecond: 100, burst: 2_000 },
  bytes: { perSecond: 256 * 1024, burst: 4 * 1024 * 1024 },
};

/** So much of something, filling up again with time. */
class Allowance {
  readonly #limit: { readonly perSecond: number; readonly burst: number };
  #left: number;
  #at: number;

  constructor(limit: { readonly perSecond: number; readonly burst: number }, now: number) {
    this.#limit = limit;
    this.#left = limit.burst;
    this.#at = now;
  }

  /** False if there is not so much left. */
  take(amount: number, now: number): boolean {
    const { perSecond, burst } = this.#limit;
    this.#left =
      Math.min(burst, this.#left + (Math.max(0, now - this.#at) / 1000) * perSecond) - amount;
    this.#at = now;
    return this.#left >= 0;
  }
}

/** Says of each message whether it still is within the limits. */
export function meter(limits: LineLimits, now: () => number): (bytes: number) => boolean {
  const frames = new Allowance(limits.frames, now());
  const bytes = new Allowance(limits.bytes, now());
  return (length) => frames.take(1, now()) && bytes.take(length, now());
}

/** A WebSocket as a document sees it. */
export function lineOver(socket: WebSocket): Line {
  return {
    send: (frame) => {
      if (socket.readyState === socket.OPEN) socket.send(frame);
    },
    close: (code, reason) => socket.close(code, reason),
    get waiting() {
      return socket.bufferedAmount;
    },
  };
}
