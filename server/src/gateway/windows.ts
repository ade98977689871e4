/** So many within so many seconds. */
export interface Limit {
  readonly points: number;
  readonly duration: number;
}

interface Window {
  taken: number;
  readonly until: number;
}

/**
 * Points of many keys, each in a window that its first take opens. A hall that votes asks three times for each ballot: so
 * there is no promise and no timer. What is over goes with the generation that it was opened in.
 */
export class Windows {
  readonly #points: number;
  readonly #length: number;
  #young = new Map<string, Window>();
  #old = new Map<string, Window>();
  #turnAt = Number.NEGATIVE_INFINITY;

  constructor({ points, duration }: Limit) {
    this.#points = points;
    this.#length = duration * 1000;
  }

  /** 0 if there was a point left, otherwise the milliseconds until there is one. */
  take(key: string, now: number): number {
    this.#turn(now);
    const window = this.#open(key, now);
    if (window === undefined) {
      this.#young.set(key, { taken: 1, until: now + this.#length });
      return 0;
    }
    window.taken += 1;
    return this.#waitIn(window, window.taken - 1, now);
  }

  /** The same without taking one. */
  waitFor(key: string, now: number): number {
    const window = this.#open(key, now);
    return window === undefined ? 0 : this.#waitIn(window, window.taken, now);
  }

  #waitIn({ until }: Window, before: number, now: number): number {
    return before < this.#points ? 0 : Math.max(1, Math.ceil(until - now));
  }

  #open(key: string, now: number): Window | undefined {
    const window = this.#young.get(key) ?? this.#old.get(key);
    return window !== undefined && window.until > now ? window : undefined;
  }

  /** A window that is not over has been opened in this generation or in the one before. */
  #turn(now: number): void {
    if (now < this.#turnAt) return;
    this.#old = now < this.#turnAt + this.#length ? this.#young : new Map();
    this.#young = new Map();
    this.#turnAt = now + this.#length;
  }
}
