import { toStorageFault } from './faults.ts';
import { failed } from './group-commit.ts';
import type { LogFile } from './log-file.ts';
import type { Outcome, Report } from './protocol.ts';

/** A transaction that is committed, but answered only when the write-ahead log has been synced. */
export interface Committed {
  readonly outcomes: readonly Outcome[];
  readonly commit: { readonly operations: number; readonly rows: number };
}

interface Told {
  report(report: Report): void;
  /** A sync has failed: whoever writes must end. */
  end(fault: unknown): void;
}

/** The sync under way is the window in which the next one gathers. */
export class Syncs {
  readonly #log: LogFile;
  readonly #told: Told;
  #waiting: Committed[] = [];
  #isRunning = false;

  constructor(log: LogFile, told: Told) {
    this.#log = log;
    this.#told = told;
  }

  await(committed: Committed): void {
    this.#waiting.push(committed);
    if (!this.#isRunning) void this.#run();
  }

  close(): Promise<void> {
    return this.#log.close();
  }

  /**
   * After a sync that failed nobody knows what of the log is on disk, and a later one may succeed without it (the pages
   * count as clean then): nothing is written behind it any more, the writer ends.
   */
  async #run(): Promise<void> {
    this.#isRunning = true;
    while (this.#waiting.length > 0) {
      const due = this.#waiting;
      this.#waiting = [];
      const fault = await this.#log.sync().then(
        () => null,
        (error: unknown) => toStorageFault(error),
      );
      for (const { outcomes, commit } of due)
        this.#told.report(
          fault === null
            ? { kind: 'settled', outcomes, commit }
            : {
                kind: 'settled',
                outcomes: outcomes.map(({ id }) => failed(id, fault)),
                commit: null,
              },
        );
      // Left running: what comes now waits for the end of the writer.
      if (fault !== null) return this.#told.end(fault);
    }
    this.#isRunning = false;
  }
}
