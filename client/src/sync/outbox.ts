import type { SeatId } from '@haoshangliang/shared/kernel';
import type { MeetingCommand } from '@haoshangliang/shared/meeting';
import type { CommandAnswer, CommandRequest, MeetingId } from '@haoshangliang/shared/wire';
import { Listeners } from './listeners.ts';
import {
  type Entry,
  type Fate,
  forgetEntry,
  isKept,
  keepEntry,
  keptEntries,
  newCommandId,
} from './outbox-entry.ts';

/** Null: no answer came, and nobody knows whether the command arrived. */
export type Transmit = (request: CommandRequest) => Promise<CommandAnswer | null>;

interface OutboxOptions {
  readonly meeting: MeetingId;
  readonly transmit: Transmit;
  /** The server's time, as the page knows it. */
  readonly now: () => number;
  /** Waiting time before a refused-for-the-moment or unanswered command goes again. */
  readonly pause?: (milliseconds: number) => Promise<void>;
}

/** For how long an unanswered steering command is sent again after the line returns. */
const steeringLimit = 15_000;

const momentary: readonly string[] = ['try-again', 'too-fast'];

/** Refusals that this page makes itself. */
export const ownRefusals = ['offline', 'no-answer'] as const;

const refusedHere = (code: (typeof ownRefusals)[number]): Fate => ({
  step: 'refused',
  refusal: { ok: false, code },
});

/**
 * Carries commands to the server, each exactly once: the id is made here, once, and every repeat bears it. Own acts wait
 * for the line and survive a reload; commands that steer the meeting are refused at once while the line is down.
 */
export class Outbox {
  readonly #options: OutboxOptions;
  readonly #listeners = new Listeners();
  readonly #waiting = new Map<string, (fate: Fate) => void>();
  #entries: readonly Entry[];
  #open = false;
  /** Counts the times the line came up: a repeat planned before the last time is left to `resume`. */
  #round = 0;

  constructor(options: OutboxOptions) {
    this.#options = options;
    this.#entries = keptEntries(options.meeting);
  }

  readonly subscribe = this.#listeners.subscribe;
  /** In the order in which they were pressed. */
  readonly entries = (): readonly Entry[] => this.#entries;

  /** Resolves when the fate is known: counted or refused. */
  send(body: MeetingCommand, seat: SeatId | null): Promise<Fate> {
    const kept = isKept(body.type);
    if (!this.#open && !kept) return Promise.resolve(refusedHere('offline'));
    const { meeting, now } = this.#options;
    const request: CommandRequest = { meeting, id: newCommandId(), seat, madeAt: now(), body };
    const entry: Entry = { request, fate: { step: 'unsent' }, kept };
    if (kept) keepEntry(entry);
    this.#set([...this.#entries, entry]);
    const known = new Promise<Fate>((resolve) => this.#waiting.set(request.id, resolve));
    if (this.#open) void this.#transmit(request);
    return known;
  }

  /** The line is up and the page is in the meeting: whatever has no answer goes (again). */
  resume(): void {
    this.#open = true;
    this.#round++;
    for (const { request, fate, kept } of this.#entries) {
      if (fate.step === 'counted' || fate.step === 'refused') continue;
      if (!kept && this.#options.now() - request.madeAt > steeringLimit) {
        this.#settle(request, refusedHere('no-answer'));
      } else void this.#transmit(request);
    }
  }

  /** The line is down. */
  suspend(): void {
    this.#open = false;
    this.#set(
      this.#entries.map((entry) =>
        entry.fate.step === 'sent' ? { ...entry, fate: { step: 'unsent' } } : entry,
      ),
    );
  }

  /** The person has read what became of it. */
  dismiss(id: string): void {
    const gone = this.#entries.find(({ request }) => request.id === id);
    if (gone !== undefined) forgetEntry(gone);
    this.#set(this.#entries.filter((entry) => entry !== gone));
  }

  async #transmit(request: CommandRequest): Promise<void> {
    this.#change(request.id, { step: 'sent' });
    const answer = await this.#options.transmit(request);
    if (answer === null || (!answer.ok && momentary.includes(answer.code))) {
      await this.#again(request);
      return;
    }
    this.#settle(
      request,
      answer.ok
        ? { step: 'counted', seq: answer.seq, at: answer.at }
        : { step: 'refused', refusal: answer },
    );
  }

  async #again(request: CommandRequest): Promise<void> {
    const round = this.#round;
    await (this.#options.pause ?? pause)(1_000);
    const entry = this.#entries.find(({ request: { id } }) => id === request.id);
    if (!this.#open || this.#round !== round || entry?.fate.step !== 'sent') return;
    if (!entry.kept && this.#options.now() - request.madeAt > steeringLimit) {
      this.#settle(request, refusedHere('no-answer'));
    } else await this.#transmit(request);
  }

  /** Counted acts leave the device; refused own acts stay to be read, steering ones are answered where they were pressed. */
  #settle(request: CommandRequest, fate: Fate): void {
    const entry = this.#entries.find(({ request: { id } }) => id === request.id);
    if (entry === undefined || isFinal(entry.fate)) return;
    if (fate.step === 'counted') forgetEntry(entry);
    else if (entry.kept) keepEntry({ ...entry, fate });
    if (entry.kept) this.#change(request.id, fate);
    else this.#set(this.#entries.filter((other) => other !== entry));
    this.#waiting.get(request.id)?.(fate);
    this.#waiting.delete(request.id);
  }

  #change(id: string, fate: Fate): void {
    this.#set(this.#entries.map((entry) => (entry.request.id === id ? { ...entry, fate } : entry)));
  }

  #set(entries: readonly Entry[]): void {
    this.#entries = entries;
    this.#listeners.tell();
  }
}

function isFinal({ step }: Fate): boolean {
  return step === 'counted' || step === 'refused';
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds * (0.5 + Math.random())));
}
