import type { Coming, Desk } from './line.ts';
import { Page } from './page.ts';

const every = 150;

/** Milliseconds. */
export interface Typed {
  /** From writing something to the moment the last of the others had it. */
  readonly latencies: number[];
  /** When each of these was written, since 1970. */
  readonly moments: number[];
  /** By how much this process itself was late in writing. */
  readonly lateness: number[];
}

interface Waiting {
  readonly client: number;
  readonly clock: number;
  readonly at: number;
  /** Pages that do not have it yet. */
  readonly missing: Set<Page>;
}

/** People who go on typing at an even pace and note how long it takes until all the others have it. */
export class Typists {
  readonly #pages: Page[];
  #typed: Typed = { latencies: [], moments: [], lateness: [] };
  #waiting: Waiting[] = [];
  #timers: NodeJS.Timeout[] = [];

  private constructor(pages: Page[]) {
    this.#pages = pages;
    for (const page of pages) page.doc.on('update', () => this.#look(page));
  }

  static async come(desk: Desk, people: readonly Coming[]): Promise<Typists> {
    const pages = await Promise.all(people.map((who) => new Page(desk, who).inStep()));
    return new Typists(pages);
  }

  begin(): void {
    this.#typed = { latencies: [], moments: [], lateness: [] };
    this.#waiting = [];
    this.#timers = this.#pages.map((page, i) => {
      let due = performance.now() + every * (1 + i / this.#pages.length);
      return setInterval(() => {
        const now = performance.now();
        this.#typed.lateness.push(Math.max(0, now - due));
        due = now + every;
        this.#type(page);
      }, every);
    });
  }

  end(): Typed {
    for (const timer of this.#timers) clearInterval(timer);
    return this.#typed;
  }

  leave(): void {
    for (const { line } of this.#pages) line.cut();
  }

  #type(page: Page): void {
    const at = performance.now();
    const clock = page.type('字');
    const missing = new Set(this.#pages.filter((other) => other !== page));
    this.#waiting.push({ client: page.client, clock, at, missing });
  }

  #look(page: Page): void {
    for (const { client, clock, at, missing } of this.#waiting) {
      if (page.clockOf(client) < clock || !missing.delete(page)) continue;
      if (missing.size > 0) continue;
      this.#typed.latencies.push(performance.now() - at);
      this.#typed.moments.push(performance.timeOrigin + at);
    }
    this.#waiting = this.#waiting.filter(({ missing }) => missing.size > 0);
  }
}
