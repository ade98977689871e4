import type { Deadline } from '@haoshangliang/shared/kernel';
import {
  type MeetingCommand,
  type MeetingState,
  meetingDeadlines,
} from '@haoshangliang/shared/meeting';
import type { CommandAnswer } from '@haoshangliang/shared/wire';
import type { Clock } from '../ports/clock.ts';

type MeetingDeadline = Deadline<MeetingCommand>;

/** After a failure of the server, not of the command, milliseconds. */
const retryAfter = 5_000;

/**
 * Wakes up at the coming moments of one meeting. Each fires once: the command's id comes from the deadline's key. One that
 * is refused is not tried again until the meeting has changed.
 */
export class Deadlines {
  readonly #clock: Clock;
  readonly #fire: (deadline: MeetingDeadline) => Promise<CommandAnswer>;
  /** Answered for good, or refused at this seq. */
  readonly #settled = new Map<string, number | 'done'>();
  readonly #running = new Set<string>();
  #coming: readonly MeetingDeadline[] = [];
  #seq = 0;
  #notBefore = 0;
  #cancel: (() => void) | null = null;

  constructor(clock: Clock, fire: (deadline: MeetingDeadline) => Promise<CommandAnswer>) {
    this.#clock = clock;
    this.#fire = fire;
  }

  get isEmpty(): boolean {
    return this.#coming.length === 0;
  }

  /** To be called after every change of the meeting. */
  arm(state: MeetingState, seq: number): void {
    this.#coming = meetingDeadlines(state);
    this.#seq = seq;
    const keys = new Set(this.#coming.map(({ key }) => key));
    for (const key of this.#settled.keys()) if (!keys.has(key)) this.#settled.delete(key);
    this.#wait();
  }

  stop(): void {
    this.#cancel?.();
    this.#cancel = null;
    this.#coming = [];
  }

  #open(): MeetingDeadline[] {
    return this.#coming.filter(({ key }) => {
      const settled = this.#settled.get(key);
      return !this.#running.has(key) && settled !== 'done' && settled !== this.#seq;
    });
  }

  #wait(): void {
    this.#cancel?.();
    this.#cancel = null;
    const open = this.#open();
    if (open.length === 0) return;
    const earliest = Math.min(...open.map(({ at }) => at));
    this.#cancel = this.#clock.at(Math.max(earliest, this.#notBefore), () => this.#due());
  }

  #due(): void {
    this.#cancel = null;
    const now = this.#clock.now();
    for (const deadline of this.#open().filter(({ at }) => at <= now)) void this.#run(deadline);
    this.#wait();
  }

  async #run(deadline: MeetingDeadline): Promise<void> {
    const seq = this.#seq;
    this.#running.add(deadline.key);
    const answer = await this.#fire(deadline);
    this.#running.delete(deadline.key);
    if (answer.ok) this.#settled.set(deadline.key, 'done');
    else if (answer.code === 'try-again') this.#notBefore = this.#clock.now() + retryAfter;
    else this.#settled.set(deadline.key, seq);
    this.#wait();
  }
}
