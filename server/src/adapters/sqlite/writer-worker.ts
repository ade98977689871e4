import {
  type MessagePort,
  parentPort,
  receiveMessageOnPort,
  workerData,
} from 'node:worker_threads';
import { StartupFault } from '../../ports/faults.ts';
import { toStorageFault } from './faults.ts';
import { GroupCommit } from './group-commit.ts';
import { type OpenDatabase, openForWriting } from './open-for-writing.ts';
import { isDestroying } from './operations/operations.ts';
import type {
  Outcome,
  Report,
  Request,
  TakeOverRequest,
  WriteRequest,
  WriterOptions,
} from './protocol.ts';
import { takeOver } from './take-over.ts';

// A transaction takes what is waiting, up to a size that keeps the first in it from waiting long for the last.
const mostRows = 1_000;
const mostBytes = 4 * 1024 * 1024;
const retryMs = 20;

class Writer {
  readonly #port: MessagePort;
  readonly #open: OpenDatabase;
  readonly #group: GroupCommit;
  /** Committed, but answered only when the write-ahead log has been emptied. */
  #destroyed: Outcome[] = [];
  #retry: NodeJS.Timeout | undefined;

  constructor(port: MessagePort, open: OpenDatabase, slowCommitMs: number) {
    this.#port = port;
    this.#open = open;
    this.#group = new GroupCommit(open.database, slowCommitMs);
  }

  start(): void {
    this.#report({ kind: 'ready', settings: this.#open.settings });
    this.#port.on('message', (first: Request) => this.#take(first));
  }

  /** The commit under way is the window in which the next transaction gathers: no timer. */
  #take(first: Request): void {
    const writes: WriteRequest[] = [];
    let request: Request | undefined = first;
    let rows = 0;
    let bytes = 0;
    while (request?.kind === 'write') {
      writes.push(request);
      rows += request.rows;
      bytes += request.bytes;
      if (rows >= mostRows || bytes >= mostBytes) break;
      request = receiveMessageOnPort(this.#port)?.message as Request | undefined;
    }
    if (writes.length > 0) this.#commit(writes, rows);
    if (request?.kind === 'take-over') this.#takeOver(request);
    if (request?.kind === 'close') this.#close();
  }

  #commit(writes: readonly WriteRequest[], rows: number): void {
    const { outcomes, committed } = this.#group.run(writes);
    const destroying = new Set(writes.filter(isDestroying).map(({ id }) => id));
    const mustWait = ({ id, ok }: Outcome) => ok && destroying.has(id);
    this.#destroyed.push(...outcomes.filter(mustWait));
    this.#report({
      kind: 'settled',
      outcomes: outcomes.filter((outcome) => !mustWait(outcome)),
      commit: committed ? { operations: writes.length, rows } : null,
    });
    this.#emptyLog();
  }

  #takeOver({ id, path }: TakeOverRequest): void {
    this.#report({ kind: 'settled', outcomes: [this.#tryTakeOver(id, path)], commit: null });
  }

  #tryTakeOver(id: number, path: string): Outcome {
    try {
      takeOver(this.#open.database, path);
      return { id, ok: true, result: null };
    } catch (error) {
      const { code, message } = toStorageFault(error);
      return { id, ok: false, code, message };
    }
  }

  /** A reader, such as a copy being made, can hold the log; then it is tried again. */
  #emptyLog(): void {
    if (this.#destroyed.length === 0) return;
    clearTimeout(this.#retry);
    const outcomes = this.#tryEmptyLog(this.#destroyed);
    if (outcomes === null) {
      this.#retry = setTimeout(() => this.#emptyLog(), retryMs);
      return;
    }
    this.#destroyed = [];
    this.#report({ kind: 'settled', outcomes, commit: null });
  }

  #tryEmptyLog(waiting: readonly Outcome[]): readonly Outcome[] | null {
    const { database } = this.#open;
    try {
      // Waiting for a reader here would hold up every commit.
      database.exec('PRAGMA busy_timeout = 0');
      const { busy } = database.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get() ?? {};
      return busy === 0 ? waiting : null;
    } catch (error) {
      const { code, message } = toStorageFault(error);
      return waiting.map(({ id }) => ({ id, ok: false, code, message }));
    } finally {
      database.exec('PRAGMA busy_timeout = 5000');
    }
  }

  #close(): void {
    this.#open.close();
    this.#port.close();
  }

  #report(report: Report): void {
    this.#port.postMessage(report);
  }
}

function run(port: MessagePort, options: WriterOptions): void {
  try {
    new Writer(port, openForWriting(options), options.slowCommitMs ?? 0).start();
  } catch (error) {
    if (!(error instanceof StartupFault)) throw error;
    const { code, message } = error;
    port.postMessage({ kind: 'refused', code, message } satisfies Report);
  }
}

if (parentPort !== null) run(parentPort, workerData as WriterOptions);
