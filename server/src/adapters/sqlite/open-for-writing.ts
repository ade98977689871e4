import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { StartupFault } from '../../ports/faults.ts';
import { resultCode, sqlite } from './faults.ts';
import { migrate } from './migrate.ts';
import type { Settings, WriterOptions } from './protocol.ts';

export interface OpenDatabase {
  readonly database: DatabaseSync;
  readonly settings: Settings;
  close(): void;
}

export function databasePath(directory: string): string {
  return join(directory, 'haoshangliang.db');
}

/**
 * Keeps a second process out by an exclusive lock that SQLite holds on a file of its own. The operating system drops it
 * with the process, however that ends, so nothing stale can be left behind.
 */
function holdDirectory(directory: string): DatabaseSync {
  try {
    mkdirSync(directory, { recursive: true, mode: 0o700 });
    const lock = new DatabaseSync(join(directory, 'lock.db'), { timeout: 0 });
    lock.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE');
    return lock;
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    const code = resultCode(error) === sqlite.busy ? 'data-dir-in-use' : 'data-dir-not-writable';
    throw new StartupFault(code, `${directory}: ${detail}`);
  }
}

function pragma(database: DatabaseSync, name: string): string | number {
  const [value] = Object.values(database.prepare(`PRAGMA ${name}`).get() ?? {});
  return typeof value === 'string' ? value : Number(value);
}

function configure(database: DatabaseSync): Settings {
  database.exec(`
    PRAGMA journal_mode = WAL;
    PRAGMA synchronous = FULL;
    PRAGMA secure_delete = ON;
    PRAGMA foreign_keys = ON;
  `);
  const settings: Settings = {
    journalMode: String(pragma(database, 'journal_mode')),
    synchronous: Number(pragma(database, 'synchronous')),
    secureDelete: Number(pragma(database, 'secure_delete')),
    foreignKeys: Number(pragma(database, 'foreign_keys')),
  };
  // Some file systems cannot share memory between connections; SQLite then quietly stays in another mode.
  if (settings.journalMode !== 'wal' || settings.synchronous !== 2) {
    throw new StartupFault('database-unusable', 'This file system cannot hold a write-ahead log');
  }
  return settings;
}

const cannotWrite: readonly (number | null)[] = [
  sqlite.readOnly,
  sqlite.ioError,
  sqlite.full,
  sqlite.cannotOpen,
];

function startupFault(error: unknown): StartupFault {
  if (error instanceof StartupFault) return error;
  const detail = error instanceof Error ? error.message : String(error);
  const code = cannotWrite.includes(resultCode(error))
    ? 'data-dir-not-writable'
    : 'database-unusable';
  return new StartupFault(code, detail);
}

/** What one ending may give back, so that it does not take long; the rest is used again or goes with the next. */
const mostPages = 10_000;

/** While the server runs, the room of what went (a text's log, once a state has taken its place) is used again. */
function giveBackPages(database: DatabaseSync): void {
  try {
    database.exec(`PRAGMA incremental_vacuum(${mostPages})`);
  } catch {
    // A full or broken disk: then the file stays as large as it is.
  }
}

/** The only connection that writes. Refuses with a `StartupFault`. */
export function openForWriting(options: WriterOptions): OpenDatabase {
  const lock = holdDirectory(options.directory);
  let database: DatabaseSync | null = null;
  try {
    database = new DatabaseSync(databasePath(options.directory), { timeout: 5_000 });
    // Takes effect in a new file only, before its first table.
    database.exec('PRAGMA auto_vacuum = INCREMENTAL');
    migrate(database);
    const settings = configure(database);
    // Where a step has altered a table the tables are read anew, which SQLite does not do within a checkpoint.
    database.exec('SELECT count(*) FROM sqlite_schema');
    // A process that was killed may have left destroyed words or ballots in the log.
    database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    if (options.maxPages !== undefined) {
      database.exec(`PRAGMA max_page_count = ${options.maxPages}`);
    }
    const opened = database;
    const close = () => {
      giveBackPages(opened);
      opened.close();
      lock.close();
    };
    return { database: opened, settings, close };
  } catch (error) {
    database?.close();
    lock.close();
    throw startupFault(error);
  }
}
