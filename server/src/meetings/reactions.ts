import type { Logger } from '../observability/logger.ts';
import type { Metrics } from '../observability/metrics.ts';
import type { Clock } from '../ports/clock.ts';
import type { EventLog, PendingReaction } from '../ports/event-log.ts';
import { newReference } from './refusals.ts';

/** Does the work; may be called again for the same event if the process ended before it was noted as done. */
export type ReactionWorker = (reaction: PendingReaction) => Promise<void>;

export type ReactionTable = Readonly<Record<string, ReactionWorker>>;

export interface ReactionsOptions {
  readonly events: EventLog;
  readonly clock: Clock;
  readonly log: Logger;
  readonly metrics: Metrics;
}

const firstPause = 1_000;
const longestPause = 5 * 60_000;

/** Work after the commit: kept in the log until it is done, tried again with growing pauses, resumed at start. */
export class Reactions {
  readonly #options: ReactionsOptions;
  readonly #workers = new Map<string, ReactionWorker>();
  /** Work of one name is done one at a time. */
  readonly #queues = new Map<string, Promise<void>>();
  readonly #cancels = new Set<() => void>();
  #isClosed = false;

  constructor(options: ReactionsOptions) {
    this.#options = options;
  }

  /** Says who does what; to be called before `resume`. */
  know(table: ReactionTable): void {
    for (const [name, worker] of Object.entries(table)) this.#workers.set(name, worker);
  }

  /** Takes up what an earlier process left undone. */
  async resume(): Promise<void> {
    this.start(await this.#options.events.pendingReactions());
  }

  start(reactions: readonly PendingReaction[]): void {
    for (const reaction of reactions) this.#enqueue(reaction, firstPause);
  }

  /** Waits for what is being done; what has not been begun is taken up at the next start. */
  async close(): Promise<void> {
    this.#isClosed = true;
    for (const cancel of this.#cancels) cancel();
    await Promise.all(this.#queues.values());
  }

  #enqueue(reaction: PendingReaction, pause: number): void {
    const { name, seq } = reaction;
    const worker = this.#workers.get(name);
    if (worker === undefined) {
      this.#options.log.error({ name, seq }, 'nobody knows this work');
      return;
    }
    const before = this.#queues.get(name) ?? Promise.resolve();
    const work = before.then(() => this.#attempt(worker, reaction, pause));
    this.#queues.set(name, work);
  }

  async #attempt(worker: ReactionWorker, reaction: PendingReaction, pause: number): Promise<void> {
    if (this.#isClosed) return;
    const { log, metrics, events } = this.#options;
    try {
      await worker(reaction);
      await events.completeReaction(reaction);
      metrics.reactionFinished(reaction.name, true);
    } catch (error) {
      const reference = newReference();
      metrics.reactionFinished(reaction.name, false);
      log.error({ reference, name: reaction.name, seq: reaction.seq, err: error }, 'work failed');
      this.#again(reaction, pause);
    }
  }

  #again(reaction: PendingReaction, pause: number): void {
    if (this.#isClosed) return;
    const { clock } = this.#options;
    const cancel = clock.at(clock.now() + pause, () => {
      this.#cancels.delete(cancel);
      this.#enqueue(reaction, Math.min(pause * 2, longestPause));
    });
    this.#cancels.add(cancel);
  }
}
