import { type Limit, Windows } from './windows.ts';

export interface Limits {
  /** Commands of one device, and of one seat over all its devices. */
  readonly commands: Limit;
  /** Commands of one signed-in account's device: the desk enters opinions for a whole hall. */
  readonly staffCommands: Limit;
  readonly joins: Limit;
  /** Joins of one device that bring the whole meeting: dear to make and to send. A phone that flaps brings what it knows. */
  readonly wholeJoins: Limit;
  /** Texts read by HTTP, of one device. */
  readonly reads: Limit;
  readonly names: Limit;
  /** Issued papers checked by their code, of one meeting: each is read and hashed. */
  readonly checks: Limit;
  /** The same from one address: whoever asks is known to nobody, and must not use up what others ask of a meeting. */
  readonly checksFrom: Limit;
  /** Messages that make no sense; beyond this the socket is closed. */
  readonly nonsense: Limit;
}

export type LimitName = keyof Limits;

export const defaultLimits: Limits = {
  commands: { points: 60, duration: 10 },
  staffCommands: { points: 300, duration: 10 },
  joins: { points: 40, duration: 10 },
  wholeJoins: { points: 30, duration: 60 },
  reads: { points: 150, duration: 10 },
  names: { points: 60, duration: 10 },
  checks: { points: 300, duration: 10 },
  checksFrom: { points: 60, duration: 10 },
  nonsense: { points: 40, duration: 10 },
};

export interface RateLimits {
  /**
   * Takes one point; 0 if there was one, otherwise the milliseconds until there is. What people do in a meeting is never
   * counted by address: a village shares one.
   */
  take(name: LimitName, key: string): number;
  /** The same without taking one. */
  waitFor(name: LimitName, key: string): number;
}

export function createRateLimits(limits: Limits, now: () => number = monotonic): RateLimits {
  const windows = Object.fromEntries(
    Object.entries(limits).map(([name, limit]) => [name, new Windows(limit)]),
  ) as Record<LimitName, Windows>;
  return {
    take: (name, key) => windows[name].take(key, now()),
    waitFor: (name, key) => windows[name].waitFor(key, now()),
  };
}

function monotonic(): number {
  return performance.now();
}
