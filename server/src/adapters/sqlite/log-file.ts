import { type FileHandle, open } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { databasePath } from './open-for-writing.ts';

/** The write-ahead log as a file: it can be brought to the disk without holding up who commits meanwhile. */
export class LogFile {
  readonly #path: string;
  readonly #slowCommitMs: number;
  #file: FileHandle | null = null;

  constructor(directory: string, slowCommitMs: number) {
    this.#path = `${databasePath(directory)}-wal`;
    this.#slowCommitMs = slowCommitMs;
  }

  /** Everything committed before the call is on disk when this resolves: here, or in the database where it was moved on. */
  async sync(): Promise<void> {
    this.#file ??= await open(this.#path, 'r+');
    if (this.#slowCommitMs > 0) await wait(this.#slowCommitMs);
    await this.#file.datasync();
  }

  async close(): Promise<void> {
    await this.#file?.close();
    this.#file = null;
  }
}
