import {
  type MessagePort,
  parentPort,
  receiveMessageOnPort,
  workerData,
} from 'node:worker_threads';
import { StartupFault } from '../../ports/faults.ts';
import { toStorageFault } from './faults.ts';
import { GroupCommit } from './group-commit.ts';
import { LogFile } from './log-file.ts';
import { type OpenDatabase, openForWriting } from './open-for-writing.ts';
import { isDestroying, isTextUpdate } from './operations/operations.ts';
import type {
  Outcome,
  Report,
  Request,
  TakeOverRequest,
  WriteRequest,
  WriterOptions,
} from './protocol.ts';
import { Syncs } from './syncs.ts';
import { takeOver } from './take-over.ts';

// A transaction takes what is waiting, up to a size that keeps the first in it from waiting long for the last.
const mostRows = 1_000;
const mostBytes = 4 * 1024 * 1024;
const retryMs = 20;

class Writer {
  readonly #port: MessagePort;
  readonly #open: OpenDatabase;
  readonly #group: GroupCommit;
  readonly #syncs: Syncs;
  /** Committed, but answered only when the write-ahead log has been emptied. */
  #destroyed: Outcome[] = [];
  #retry: NodeJS.Timeout | undefined;

  constructor(
    port: MessagePort,
    open: OpenDatabase,
    { directory, slowCommitMs = 0 }: WriterOptions,
  ) {
    this.#port = port;
    this.#open = open;
    this.#group = new GroupCommit(open.database, slowCommitMs);
    this.#syncs = new Syncs(new LogFile(directory, slowCommitMs), {
      report: (report) => this.#report(report),
      end: (fault) =>
        queueMicrotask(() => {
          throw fault;
        }),
    });
  }

  start(): void {
    this.#report({ kind: 'ready', settings: this.#open.settings });
    this.#port.on('message', (first: Request) => this.#take(first));
  }

  #take(first: Request): void {
    let request: Request | undefined = first;
    while (request !== undefined) {
      if (request.kind === 'write') request = this.#takeWrites(request);
      else {
        if (request.kind === 'take-over') this.#takeOver(request);
        else void this.#close();
        return;
      }
    }
  }

  /**
   * The commit under way is the window in which the next transaction gathers: no timer. Returns what came and does not go
   * along: updates of texts are told before they are synced, so they are not mixed with what may not be.
   */
  #takeWrites(first: WriteRequest): Request | undefined {
    const isText = isTextUpdate(first);
    const writes: WriteRequest[] = [];
    let request: Request | undefined = first;
    let [rows, bytes] = [0, 0];
    while (request?.kind === 'write' && isTextUpdate(request) === isText) {
      writes.push(request);
      rows += request.rows;
      bytes += request.bytes;
      request = undefined;
      if (rows >= mostRows || bytes >= mostBytes) break;
      request = receiveMessageOnPort(this.#port)?.message as Request | undefined;
    }
    if (isText) this.#commitUnsynced(writes, rows);
    else this.#commit(writes, rows);
    return request;
  }

  #commitUnsynced(writes: readonly WriteRequest[], rows: number): void {
    const { outcomes, committed } = this.#group.runUnsynced(writes);
    if (!committed) {
      this.#report({ kind: 'settled', outcomes, commit: null });
      return;
    }
    const written = outcomes.filter((outcome) => outcome.ok && outcome.result === 'appended');
    this.#report({ kind: 'written', ids: written.map(({ id }) => id) });
    this.#syncs.await({ outcomes, commit: { operations: writes.length, rows } });
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

  async #close(): Promise<void> {
    await this.#syncs.close();
    this.#open.close();
    this.#port.close();
  }

  #report(report: Report): void {
    this.#port.postMessage(report);
  }
}

function run(port: MessagePort, options: WriterOptions): void {
  try {
    new Writer(port, openForWriting(options), options).start();
  } catch (error) {
    if (!(error instanceof StartupFault)) throw error;
    const { code, message } = error;
    port.postMessage({ kind: 'refused', code, message } satisfies Report);
  }
}

if (parentPort !== null) run(parentPort, workerData as WriterOptions);
