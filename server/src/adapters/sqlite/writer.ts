import { Worker } from 'node:worker_threads';
import { StartupFault, StorageFault } from '../../ports/faults.ts';
import type {
  Kind,
  OperationOf,
  Outcome,
  Report,
  Request,
  Result,
  Results,
  Settings,
  WriterOptions,
} from './protocol.ts';

export interface WriterMetrics {
  /** Transactions that reached the disk. */
  commits: number;
  /** What was in them. */
  operations: number;
  rows: number;
  largestBatch: number;
  /** Operations that were refused or failed. */
  faults: number;
}

interface Waiting {
  written(): void;
  resolve(result: Result): void;
  reject(fault: StorageFault): void;
}

export interface Size {
  readonly rows: number;
  readonly bytes: number;
}

/** The main thread's end of the worker that owns the only write connection. */
export class Writer {
  readonly settings: Settings;
  readonly metrics: WriterMetrics = {
    commits: 0,
    operations: 0,
    rows: 0,
    largestBatch: 0,
    faults: 0,
  };
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  readonly #exited: Promise<void>;
  #lastId = 0;
  #gone: StorageFault | null = null;
  #idle: () => void = () => {};

  constructor(worker: Worker, settings: Settings) {
    this.settings = settings;
    this.#worker = worker;
    worker.on('message', (report: Report) => this.#settle(report));
    worker.on('error', (error) => this.#lose(`The writer failed: ${String(error)}`));
    this.#exited = new Promise((resolve) => {
      worker.once('exit', () => {
        this.#lose('The writer has ended');
        resolve();
      });
    });
  }

  /**
   * Resolves when it is on disk; rejects with a `StorageFault` when it is not. Updates of texts are committed before that,
   * and `written` is called then.
   */
  async send<K extends Kind>(
    operation: OperationOf<K>,
    size: Size,
    written: () => void = () => {},
  ): Promise<Results[K]> {
    const requestOf = (id: number) => ({ kind: 'write', id, operation, ...size }) as const;
    // The worker answers each kind with its own result: `prepareOperations` is typed by the same table.
    return (await this.#ask(requestOf, written)) as Results[K];
  }

  /** Exchanges everything for what a prepared copy holds; rejects with `not-empty` where there is something to lose. */
  async takeOver(path: string): Promise<void> {
    await this.#ask((id) => ({ kind: 'take-over', id, path }));
  }

  /** Takes nothing more and resolves when everything taken has been answered. */
  async finish(): Promise<void> {
    this.#gone ??= new StorageFault('closed', 'The storage is closed');
    if (this.#waiting.size === 0) return;
    await new Promise<void>((resolve) => {
      this.#idle = resolve;
    });
  }

  async close(): Promise<void> {
    this.#post({ kind: 'close' });
    await this.#exited;
  }

  #ask(requestOf: (id: number) => Request, written: () => void = () => {}): Promise<Result> {
    if (this.#gone !== null) return Promise.reject(this.#gone);
    this.#lastId += 1;
    const id = this.#lastId;
    this.#post(requestOf(id));
    return new Promise((resolve, reject) => this.#waiting.set(id, { written, resolve, reject }));
  }

  #post(request: Request): void {
    this.#worker.postMessage(request);
  }

  #settle(report: Report): void {
    if (report.kind === 'written') for (const id of report.ids) this.#waiting.get(id)?.written();
    if (report.kind !== 'settled') return;
    if (report.commit !== null) this.#count(report.commit);
    for (const outcome of report.outcomes) this.#answer(outcome);
    if (this.#waiting.size === 0) this.#idle();
  }

  #count({ operations, rows }: { operations: number; rows: number }): void {
    this.metrics.commits += 1;
    this.metrics.operations += operations;
    this.metrics.rows += rows;
    this.metrics.largestBatch = Math.max(this.metrics.largestBatch, operations);
  }

  #answer(outcome: Outcome): void {
    const waiting = this.#waiting.get(outcome.id);
    this.#waiting.delete(outcome.id);
    if (outcome.ok) {
      waiting?.resolve(outcome.result);
      return;
    }
    this.metrics.faults += 1;
    waiting?.reject(new StorageFault(outcome.code, outcome.message));
  }

  #lose(detail: string): void {
    this.#gone ??= new StorageFault('closed', detail);
    const lost = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const { reject } of lost) reject(new StorageFault('closed', detail));
    this.#idle();
  }
}

/** What the thread is handed lives for one transaction: more room for young objects than this only stays taken. */
const resourceLimits = { maxYoungGenerationSizeMb: 3 };

/** Starts the worker; rejects with a `StartupFault` where it cannot work on this directory. */
export function startWriter(options: WriterOptions): Promise<Writer> {
  const worker = new Worker(new URL('./writer-worker.ts', import.meta.url), {
    workerData: options,
    resourceLimits,
  });
  return new Promise((resolve, reject) => {
    const fail = (error: Error) => reject(error);
    worker.once('error', fail);
    worker.once('message', (report: Report) => {
      worker.off('error', fail);
      if (report.kind === 'ready') resolve(new Writer(worker, report.settings));
      if (report.kind === 'refused') reject(new StartupFault(report.code, report.message));
    });
  });
}
