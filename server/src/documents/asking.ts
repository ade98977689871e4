/** A page asks once when it comes; whoever asks so often that answering costs something is sent away. */
const asking = { burst: 60, every: 2_000 } as const;

/** How often a connection may still ask for what it lacks. */
export class Asking {
  #left: number = asking.burst;
  #at: number | null = null;

  /** False if it has asked too often. */
  take(now: number): boolean {
    const passed = Math.max(0, now - (this.#at ?? now));
    this.#at = now;
    this.#left = Math.min(asking.burst, this.#left + passed / asking.every) - 1;
    return this.#left >= 0;
  }
}
