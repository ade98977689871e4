import type { Deadline } from '@haoshangliang/shared/kernel';
import { type MeetingCommand, meetingDeadlines } from '@haoshangliang/shared/meeting';
import type { CommandAnswer } from '@haoshangliang/shared/wire';
import type { Clock } from '../ports/clock.ts';
import type { Position } from './position.ts';

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
  /**
   * When each is due by the machine's clock. That clock may have been set back behind the meeting's, whose time never
   * runs backwards: then what is left is counted from the meeting's last event.
   */
  #dueAt = new Map<string, number>();
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
  arm({ state, seq, at: last }: Position): void {
    this.#coming = meetingDeadlines(state);
    this.#seq = seq;
    const ahead = Math.max(0, last - this.#clock.now());
    const dueAt = ({ key, at }: MeetingDeadline) =>
      Math.min(this.#dueAt.get(key) ?? at, at - ahead);
    this.#dueAt = new Map(this.#coming.map((deadline) => [deadline.key, dueAt(deadline)]));
    for (const key of this.#settled.keys()) if (!this.#dueAt.has(key)) this.#settled.delete(key);
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
    const earliest = Math.min(...open.map((deadline) => this.#dueAtOf(deadline)));
    this.#cancel = this.#clock.at(Math.max(earliest, this.#notBefore), () => this.#due());
  }

  #due(): void {
    this.#cancel = null;
    const now = this.#clock.now();
    const due = this.#open().filter((deadline) => this.#dueAtOf(deadline) <= now);
    for (const deadline of due) void this.#run(deadline);
    this.#wait();
  }

  #dueAtOf({ key, at }: MeetingDeadline): number {
    return this.#dueAt.get(key) ?? at;
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
