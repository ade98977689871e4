import type { DatabaseSync } from 'node:sqlite';
import { Kysely, type SqliteDatabase, SqliteDialect, type SqliteStatement } from 'kysely';
import { StorageFault } from '../../ports/faults.ts';
import type { Schema } from '../../ports/schema.ts';
import { resultCode, sqlite, toStorageFault } from './faults.ts';
import type { Value } from './protocol.ts';
import { prepareCache } from './statement-cache.ts';

function refuseToWrite(): never {
  throw new StorageFault(
    'refused',
    'Office tables are written through Tables.write, not through db',
  );
}

/** `RETURNING` makes a writing statement look like a reading one; SQLite itself then refuses it. */
function readAll(work: () => unknown[]): unknown[] {
  try {
    return work();
  } catch (error) {
    if (resultCode(error) === sqlite.readOnly) refuseToWrite();
    throw toStorageFault(error);
  }
}

function readingFace(database: DatabaseSync): SqliteDatabase {
  const prepared = prepareCache(database);
  const prepare = (sql: string): SqliteStatement => {
    const statement = prepared(sql);
    const all = (parameters: readonly unknown[]) =>
      readAll(() => statement.all(...(parameters as Value[])));
    return {
      reader: statement.columns().length > 0,
      all,
      // A row at a time would hold a snapshot open, and with it the write-ahead log.
      iterate: (parameters) => all(parameters).values(),
      run: refuseToWrite,
    };
  };
  // The connection belongs to the storage, which closes it.
  return { prepare, close: () => {} };
}

/** Kysely over a connection that only reads. */
export function readingKysely(database: DatabaseSync): Kysely<Schema> {
  return new Kysely({ dialect: new SqliteDialect({ database: readingFace(database) }) });
}
