import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { WriterOptions } from './protocol.ts';
import { type MeasuredStorage, openSqliteStorage } from './sqlite-storage.ts';

/** A directory for one test, and what the test opens there. */
export class TemporaryPlace {
  readonly directory: string;
  readonly #opened: MeasuredStorage[] = [];

  private constructor(directory: string) {
    this.directory = directory;
  }

  static async make(): Promise<TemporaryPlace> {
    return new TemporaryPlace(await mkdtemp(join(tmpdir(), 'haoshangliang-')));
  }

  get databaseFile(): string {
    return join(this.directory, 'haoshangliang.db');
  }

  async open(options: Partial<WriterOptions> = {}): Promise<MeasuredStorage> {
    const storage = await openSqliteStorage({ directory: this.directory, ...options });
    this.#opened.push(storage);
    return storage;
  }

  /** Changes the file behind the program's back; to be used while it is closed. */
  tamper(sql: string): void {
    const database = new DatabaseSync(this.databaseFile);
    database.exec(sql);
    database.close();
  }

  async dispose(): Promise<void> {
    for (const storage of this.#opened) await storage.close();
    await rm(this.directory, { recursive: true });
  }
}
