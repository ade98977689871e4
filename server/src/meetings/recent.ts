import type { StreamEvent } from '@haoshangliang/shared/meeting';

/** The last events of a meeting, in their order. In a storm thousands come one by one: only now and then are the oldest let go. */
export class Recent {
  readonly #most: number;
  #events: StreamEvent[] = [];

  constructor(most: number, events: readonly StreamEvent[] = []) {
    this.#most = most;
    this.put(events);
  }

  /** The last `most`, as they are now. */
  get events(): readonly StreamEvent[] {
    return this.#events.slice(-this.#most);
  }

  put(events: readonly StreamEvent[]): void {
    for (const event of events) this.#events.push(event);
    if (this.#events.length > 2 * this.#most) this.#events = this.#events.slice(-this.#most);
  }
}
