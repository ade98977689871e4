import type { RawClient } from './raw-client.ts';

const patience = 15_000;

/** Many clients that wait for the same events, one after the other. */
export class Listeners {
  readonly #lines: readonly RawClient[];
  readonly #heard: number[];
  #round = 0;
  #missing = 0;
  #last = 0;
  #all: (() => void) | null = null;
  lost = 0;
  /** One of the messages, as it came. */
  frame: Buffer = Buffer.alloc(0);

  constructor(lines: readonly RawClient[]) {
    this.#lines = lines;
    this.#heard = lines.map(() => 0);
    this.#missing = lines.length;
    for (const [index, line] of lines.entries())
      line.onEvents = (frame) => this.#take(index, frame);
  }

  /** Messages beyond the events that were caused. */
  get duplicates(): number {
    return this.#heard.reduce((sum, count) => sum + Math.max(0, count - this.#round), 0);
  }

  /** Resolves when everybody has heard the next event, with the moment of the last; gives up on those that do not come. */
  async allHaveHeard(): Promise<number> {
    if (this.#missing > 0) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(() => {
          this.lost += this.#missing;
          this.#last = performance.now();
          resolve();
        }, patience);
        this.#all = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
    this.#all = null;
    this.#round += 1;
    this.#missing = this.#heard.filter((count) => count <= this.#round).length;
    return this.#last;
  }

  close(): void {
    for (const line of this.#lines) line.close();
  }

  #take(index: number, frame: Buffer): void {
    const count = (this.#heard[index] ?? 0) + 1;
    this.#heard[index] = count;
    if (count !== this.#round + 1) return;
    this.frame = frame;
    this.#last = performance.now();
    this.#missing -= 1;
    if (this.#missing === 0) this.#all?.();
  }
}
