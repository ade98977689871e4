import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { type Rejection, reject } from '@haoshangliang/shared/kernel';
import type { Logger } from '../observability/logger.ts';
import type { JobKind, Jobs } from './jobs.ts';
import type { JobMessage, JobReport } from './press-worker.ts';

interface PressOptions {
  readonly log: Logger;
  readonly workers?: number;
  /** Jobs that wait for a worker; more are turned away. */
  readonly mostWaiting?: number;
  /** Milliseconds for one job; then its worker is ended. */
  readonly longest?: number;
  /** Milliseconds without work after which a worker is let go: it holds memory. */
  readonly idle?: number;
}

interface Job {
  readonly request: JobMessage;
  readonly parts: Parts<JobKind>;
  /** Null: it could not be done. */
  done(report: JobReport | null): void;
}

type Parts<K extends JobKind> = AsyncIterable<Jobs[K]['part']>;

async function* none(): AsyncGenerator<never> {}

const entry = new URL('./press-worker.ts', import.meta.url);

/** Room for 2,000 people and as much again; a job that wants more ends its own thread and no meeting. */
const resourceLimits = { maxOldGenerationSizeMb: 1024, maxYoungGenerationSizeMb: 64 };

/** Makes documents in threads of their own, each one job at a time, in the order in which they were asked for. */
export class Press {
  readonly #log: Logger;
  readonly #most: { readonly workers: number; readonly waiting: number };
  readonly #longest: number;
  readonly #idle: number;
  readonly #waiting: Job[] = [];
  readonly #free: Worker[] = [];
  readonly #leaving = new Map<Worker, NodeJS.Timeout>();
  readonly #all = new Set<Worker>();
  #isClosed = false;

  constructor(options: PressOptions) {
    const { log, workers, mostWaiting = 8, longest = 120_000, idle = 5 * 60_000 } = options;
    this.#log = log;
    this.#most = {
      workers: workers ?? Math.max(1, Math.min(2, availableParallelism() - 1)),
      waiting: mostWaiting,
    };
    this.#longest = longest;
    this.#idle = idle;
  }

  /** The result, or why there is none: too many wait already, or it went wrong. */
  async run<K extends JobKind>(
    kind: K,
    input: Jobs[K]['input'],
    parts: Parts<K> = none(),
  ): Promise<Jobs[K]['result'] | Rejection> {
    if (this.#isClosed || this.#waiting.length >= this.#most.waiting) return reject('papers-busy');
    const report = await new Promise<JobReport | null>((done) => {
      this.#waiting.push({ request: { kind, input }, parts, done });
      this.#next();
    });
    if (report?.ok) return report.result as Jobs[K]['result'];
    this.#log.error({ kind, err: report?.error ?? null }, 'document not made');
    return reject('paper-failed');
  }

  /** Turns away what waits and gives up what is being made: it is made again when asked for again. */
  async close(): Promise<void> {
    this.#isClosed = true;
    for (const { done } of this.#waiting.splice(0)) done(null);
    for (const timer of this.#leaving.values()) clearTimeout(timer);
    await Promise.all([...this.#all].map((worker) => worker.terminate()));
  }

  #next(): void {
    if (this.#waiting.length === 0) return;
    const worker = this.#free.pop() ?? this.#hire();
    const job = worker === null ? undefined : this.#waiting.shift();
    if (worker !== null && job !== undefined) this.#give(worker, job);
  }

  #hire(): Worker | null {
    if (this.#all.size >= this.#most.workers) return null;
    const worker = new Worker(entry, { resourceLimits });
    // Whatever it failed of, its thread ends by itself, and with it the job.
    worker.on('error', (error) => this.#log.error({ err: error }, 'a thread for documents failed'));
    worker.once('exit', () => this.#lose(worker));
    this.#all.add(worker);
    return worker;
  }

  #give(worker: Worker, job: Job): void {
    clearTimeout(this.#leaving.get(worker));
    worker.ref();
    const settle = (report: JobReport | null) => {
      clearTimeout(timer);
      worker.off('message', settle).off('exit', gone);
      job.done(report);
      if (report !== null) this.#release(worker);
      this.#next();
    };
    const gone = () => settle(null);
    const timer = setTimeout(() => void worker.terminate(), this.#longest);
    worker.once('message', settle).once('exit', gone);
    // A thread that has got only half of it would take the rest for the next: it goes.
    hand(worker, job).catch((error: unknown) => {
      this.#log.error({ err: error }, 'a document could not be begun');
      void worker.terminate();
    });
  }

  /** Nobody has to wait for a free worker at the end. */
  #release(worker: Worker): void {
    worker.unref();
    this.#free.push(worker);
    const timer = setTimeout(() => this.#dismiss(worker), this.#idle);
    this.#leaving.set(worker, timer.unref());
  }

  /** Not free from this moment: until its thread has ended it could be given work that nobody does. */
  #dismiss(worker: Worker): void {
    const at = this.#free.indexOf(worker);
    if (at < 0) return;
    this.#free.splice(at, 1);
    void worker.terminate();
  }

  #lose(worker: Worker): void {
    this.#all.delete(worker);
    clearTimeout(this.#leaving.get(worker));
    this.#leaving.delete(worker);
    const at = this.#free.indexOf(worker);
    if (at >= 0) this.#free.splice(at, 1);
  }
}

async function hand(worker: Worker, { request, parts }: Job): Promise<void> {
  for await (const part of parts) worker.postMessage({ part } satisfies JobMessage);
  worker.postMessage(request);
}
