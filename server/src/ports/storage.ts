import type { DocumentLog } from './document-log.ts';
import type { EventLog } from './event-log.ts';
import type { Tables } from './tables.ts';

/** Everything that outlives the process. */
export interface Storage {
  readonly events: EventLog;
  readonly documents: DocumentLog;
  readonly tables: Tables;
  /** Writes a consistent copy of everything to `path` (one file), verifies it and resolves; rejects if it is not sound. */
  copyTo(path: string): Promise<void>;
  /**
   * Takes over everything from a copy, all of it or nothing, while there is neither an office nor a meeting; the file is
   * used up. It is verified like a copy that was just made. Staff are signed out; whose seat a browser holds stays as it
   * was. Rejects with `copy-foreign`, `copy-newer`, `copy-empty`, `copy-unsound` or `not-empty`.
   */
  restoreFrom(path: string): Promise<void>;
  /** Waits for what is under way and closes. */
  close(): Promise<void>;
}
