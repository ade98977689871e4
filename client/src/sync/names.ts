import type { SeatId } from '@haoshangliang/shared/kernel';
import type { StreamEvent } from '@haoshangliang/shared/meeting';
import { Listeners } from './listeners.ts';

/** Asks the server for the names of at most 200 seats; null when no answer came. */
export type AskNames = (seats: readonly SeatId[]) => Promise<Answer | null>;

interface Answer {
  readonly names: Readonly<Record<string, string>>;
  readonly households?: Readonly<Record<string, string>>;
}

const batch = 200;
const wait = 30;

/** The display names of seats. Events carry ids only; whoever shows one asks here, and all that ask at once share a message. */
export class Names {
  readonly #ask: AskNames;
  readonly #listeners = new Listeners();
  readonly #known = new Map<string, string>();
  readonly #households = new Map<string, string>();
  readonly #wanted = new Set<SeatId>();
  readonly #asked = new Set<SeatId>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(ask: AskNames) {
    this.#ask = ask;
  }

  readonly subscribe = this.#listeners.subscribe;

  /** Undefined until the answer is there, and for seats that do not exist. */
  nameOf(seat: SeatId): string | undefined {
    return this.#known.get(seat);
  }

  /** What the seat's household is called, as far as this viewer is told. */
  householdOf(seat: SeatId): string | undefined {
    return this.#households.get(seat);
  }

  want(seat: SeatId): void {
    if (this.#asked.has(seat)) return;
    this.#wanted.add(seat);
    this.#timer ??= setTimeout(() => void this.#fetch(), wait);
  }

  /** Whoever was changed may be of another household now. */
  follow(events: readonly StreamEvent[]): void {
    for (const { type, data } of events) {
      if (type !== 'people/seat-changed') continue;
      const { seat } = data as { readonly seat: SeatId };
      this.#households.delete(seat);
      if (this.#asked.delete(seat)) this.#listeners.tell();
    }
  }

  /** What this viewer may see has changed: everything is asked anew when next shown. */
  forgetAll(): void {
    this.#known.clear();
    this.#households.clear();
    this.#asked.clear();
    this.#listeners.tell();
  }

  async #fetch(): Promise<void> {
    this.#timer = undefined;
    const seats = [...this.#wanted].slice(0, batch);
    for (const seat of seats) {
      this.#wanted.delete(seat);
      this.#asked.add(seat);
    }
    if (this.#wanted.size > 0) this.#timer = setTimeout(() => void this.#fetch(), wait);
    const answer = await this.#ask(seats);
    // Without an answer they count as not asked: the next showing asks again.
    if (answer === null) for (const seat of seats) this.#asked.delete(seat);
    const { names = {}, households = {} } = answer ?? {};
    for (const [seat, name] of Object.entries(names)) this.#known.set(seat, name);
    for (const [seat, name] of Object.entries(households)) this.#households.set(seat, name);
    this.#listeners.tell();
  }
}
