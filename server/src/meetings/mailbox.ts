import type { CommandAnswer } from '@haoshangliang/shared/wire';
import type { Pending } from './batch.ts';
import { refusal } from './refusals.ts';
import { commandHash, type HostRequest } from './request.ts';

/** Commands decided in one transaction at most. */
const largestBatch = 200;

/** Beyond this the mailbox is full and says so at once, instead of answering too late. */
const mostWaiting = 10_000;

interface Waiting extends Pending {
  readonly answer: Promise<CommandAnswer>;
}

/** What is one's own goes with the first answer alone: to every other line it is sent. */
function again(answer: CommandAnswer): CommandAnswer {
  return answer.ok ? { ok: true, seq: answer.seq, at: answer.at } : answer;
}

/**
 * One command after another. While a batch is being written the next one gathers; the running commit is the only window.
 * The same command sent again while the first is under way waits for the first one's answer.
 */
export class Mailbox {
  readonly #run: (batch: readonly Pending[]) => Promise<void>;
  readonly #underWay = new Map<string, Waiting>();
  #waiting: Waiting[] = [];
  /** Everything that must not run at the same time, in its order. */
  #line: Promise<void> = Promise.resolve();
  #isDraining = false;
  #isClosed = false;

  /** `run` settles every command of its batch and never rejects. */
  constructor(run: (batch: readonly Pending[]) => Promise<void>) {
    this.#run = run;
  }

  get isEmpty(): boolean {
    return this.#underWay.size === 0;
  }

  async put(request: HostRequest): Promise<CommandAnswer> {
    const key = `${request.sender} ${request.id}`;
    const hash = commandHash(request);
    if (hash === null) return refusal('malformed');
    const running = this.#underWay.get(key);
    if (running !== undefined) {
      return running.hash === hash ? again(await running.answer) : refusal('command-id-reused');
    }
    if (this.#isClosed || this.#underWay.size >= mostWaiting) return refusal('try-again');
    const { promise, resolve } = Promise.withResolvers<CommandAnswer>();
    const settle = (answer: CommandAnswer) => {
      if (this.#underWay.get(key) === waiting) this.#underWay.delete(key);
      resolve(answer);
    };
    const waiting: Waiting = { request, hash, settle, answer: promise };
    this.#underWay.set(key, waiting);
    this.#waiting.push(waiting);
    this.#drain();
    return promise;
  }

  /** Runs something between two batches. */
  alone(task: () => Promise<void>): Promise<void> {
    const done = this.#line.then(task);
    this.#line = done.catch(() => undefined);
    return done;
  }

  /** Takes nothing more in and resolves when everything has been answered. */
  async close(): Promise<void> {
    this.#isClosed = true;
    while (!this.isEmpty) await this.#line;
    await this.#line;
  }

  #drain(): void {
    if (this.#isDraining) return;
    this.#isDraining = true;
    void this.alone(async () => {
      const batch = this.#waiting.splice(0, largestBatch);
      await this.#run(batch);
      this.#isDraining = false;
      if (this.#waiting.length > 0) this.#drain();
    });
  }
}
