import { rm } from 'node:fs/promises';
import type { DatabaseSync } from 'node:sqlite';
import { StorageFault } from '../../ports/faults.ts';
import type { Storage } from '../../ports/storage.ts';
import { type FileTask, runFileTask } from './copy.ts';
import { SqliteDocumentLog } from './document-log.ts';
import { SqliteEventLog } from './event-log.ts';
import { toStorageFault } from './faults.ts';
import { databasePath } from './open-for-writing.ts';
import type { Settings, WriterOptions } from './protocol.ts';
import { openForReading } from './reader.ts';
import { SqliteTables } from './tables.ts';
import { startWriter, type Writer, type WriterMetrics } from './writer.ts';

interface SqliteMetrics extends Readonly<WriterMetrics> {
  readonly settings: Settings;
}

export interface MeasuredStorage extends Storage {
  metrics(): SqliteMetrics;
}

class SqliteStorage implements MeasuredStorage {
  readonly events: SqliteEventLog;
  readonly documents: SqliteDocumentLog;
  readonly tables: SqliteTables;
  readonly #directory: string;
  readonly #writer: Writer;
  readonly #reader: DatabaseSync;
  readonly #copies = new Set<Promise<void>>();
  #closing: Promise<void> | null = null;

  constructor(directory: string, writer: Writer, reader: DatabaseSync) {
    this.#directory = directory;
    this.#writer = writer;
    this.#reader = reader;
    this.events = new SqliteEventLog(writer, reader);
    this.documents = new SqliteDocumentLog(writer, reader);
    this.tables = new SqliteTables(writer, reader);
  }

  copyTo(path: string): Promise<void> {
    return this.#apart({ kind: 'copy', from: databasePath(this.#directory), to: path });
  }

  async restoreFrom(path: string): Promise<void> {
    try {
      await this.#apart({ kind: 'prepare', path });
      await this.#writer.takeOver(path);
    } finally {
      await rm(path, { force: true });
      await rm(`${path}-journal`, { force: true });
    }
  }

  close(): Promise<void> {
    this.#closing ??= this.#close();
    return this.#closing;
  }

  metrics(): SqliteMetrics {
    return { ...this.#writer.metrics, settings: this.#writer.settings };
  }

  async #apart(task: FileTask): Promise<void> {
    if (this.#closing !== null) throw new StorageFault('closed', 'The storage is closed');
    const work = runFileTask(task);
    this.#copies.add(work);
    try {
      await work;
    } finally {
      this.#copies.delete(work);
    }
  }

  async #close(): Promise<void> {
    await Promise.allSettled(this.#copies);
    await this.#writer.finish();
    // The writer goes last: the last connection to close takes the write-ahead log with it.
    this.#reader.close();
    await this.#writer.close();
  }
}

/** Opens or creates the database in `directory`; rejects with a `StartupFault` where that cannot be. */
export async function openSqliteStorage(options: WriterOptions): Promise<MeasuredStorage> {
  const writer = await startWriter(options);
  try {
    return new SqliteStorage(options.directory, writer, openForReading(options.directory));
  } catch (error) {
    await writer.close();
    throw toStorageFault(error);
  }
}
