import type { Clock } from '../ports/clock.ts';

/** A clock that a test sets: five past seven in the evening in China; timers fire when time is moved past them. */
export class TestClock implements Clock {
  #now = Date.UTC(2026, 8, 5, 11, 5);
  readonly #waiting = new Set<{ at: number; callback: () => void }>();

  now(): number {
    return this.#now;
  }

  at(at: number, callback: () => void): () => void {
    const entry = { at, callback };
    this.#waiting.add(entry);
    return () => this.#waiting.delete(entry);
  }

  pass(milliseconds: number): void {
    this.#now += milliseconds;
    for (const entry of [...this.#waiting].filter(({ at }) => at <= this.#now)) {
      this.#waiting.delete(entry);
      entry.callback();
    }
  }
}
