import type { DatabaseSync } from 'node:sqlite';
import type { StorageFault } from '../../ports/faults.ts';
import { failsWholeBatch, toStorageFault } from './faults.ts';
import { prepareOperations } from './operations/operations.ts';
import type { Outcome, WriteRequest } from './protocol.ts';

export interface BatchResult {
  readonly outcomes: Outcome[];
  readonly committed: boolean;
}

export function failed(id: number, fault: StorageFault): Outcome {
  return { id, ok: false, code: fault.code, message: fault.message };
}

/** Waits without giving the thread back, as a slow disk makes it wait. */
function delay(milliseconds: number): void {
  if (milliseconds === 0) return;
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}

/** Makes one transaction of many operations. */
export class GroupCommit {
  readonly #database: DatabaseSync;
  readonly #slowCommitMs: number;
  readonly #run: ReturnType<typeof prepareOperations>;
  readonly #statements;

  constructor(database: DatabaseSync, slowCommitMs: number) {
    this.#database = database;
    this.#slowCommitMs = slowCommitMs;
    this.#run = prepareOperations(database);
    this.#statements = {
      begin: database.prepare('BEGIN IMMEDIATE'),
      commit: database.prepare('COMMIT'),
      rollBack: database.prepare('ROLLBACK'),
      savepoint: database.prepare('SAVEPOINT operation'),
      release: database.prepare('RELEASE operation'),
      undo: database.prepare('ROLLBACK TO operation'),
    };
  }

  /** Nothing may be answered before this returns: until then it is not on disk. */
  run(requests: readonly WriteRequest[]): BatchResult {
    return this.#runAll(requests, () => delay(this.#slowCommitMs));
  }

  /** When this returns the end of the process loses nothing; on disk it is only when the log has been synced. */
  runUnsynced(requests: readonly WriteRequest[]): BatchResult {
    this.#database.exec('PRAGMA synchronous = NORMAL');
    try {
      return this.#runAll(requests, () => {});
    } finally {
      this.#database.exec('PRAGMA synchronous = FULL');
    }
  }

  #runAll(requests: readonly WriteRequest[], hold: () => void): BatchResult {
    try {
      this.#statements.begin.run();
      const outcomes = requests.map((request) => this.#runOne(request));
      hold();
      this.#statements.commit.run();
      return { outcomes, committed: true };
    } catch (error) {
      // SQLite itself rolls back after some failures, such as a full disk.
      if (this.#database.isTransaction) this.#statements.rollBack.run();
      const fault = toStorageFault(error);
      return { outcomes: requests.map(({ id }) => failed(id, fault)), committed: false };
    }
  }

  /** Each operation has its savepoint: what one of them may not do is undone alone. */
  #runOne({ id, operation }: WriteRequest): Outcome {
    this.#statements.savepoint.run();
    try {
      const result = this.#run(operation);
      if (result === 'conflict') this.#statements.undo.run();
      this.#statements.release.run();
      return { id, ok: true, result };
    } catch (error) {
      const fault = toStorageFault(error);
      if (failsWholeBatch(fault)) throw error;
      this.#statements.undo.run();
      this.#statements.release.run();
      return failed(id, fault);
    }
  }
}
