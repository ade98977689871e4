import type { DatabaseSync } from 'node:sqlite';
import { StorageFault } from '../../ports/faults.ts';

function checkEmpty(database: DatabaseSync): void {
  const { full } =
    database
      .prepare(
        `SELECT EXISTS (SELECT 1 FROM account) OR EXISTS (SELECT 1 FROM office)
           OR EXISTS (SELECT 1 FROM event) AS full`,
      )
      .get() ?? {};
  if (full !== 0) throw new StorageFault('not-empty', 'There is an office already');
}

function tablesOf(database: DatabaseSync): string[] {
  const tables = database
    .prepare(
      `SELECT name FROM main.sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'`,
    )
    .all();
  return tables.map(({ name }) => String(name));
}

function copyAll(database: DatabaseSync): void {
  for (const table of tablesOf(database)) {
    database.exec(
      `DELETE FROM main.${table}; INSERT INTO main.${table} SELECT * FROM copy.${table}`,
    );
  }
}

/**
 * Puts what a prepared copy holds in the place of an empty database, in one transaction. The copy has the same shape, and
 * its rows point to one another as they should: both have been checked.
 */
export function takeOver(database: DatabaseSync, path: string): void {
  database.exec('PRAGMA foreign_keys = OFF');
  try {
    database.prepare('ATTACH ? AS copy').run(path);
    try {
      database.exec('BEGIN IMMEDIATE');
      checkEmpty(database);
      copyAll(database);
      database.exec('COMMIT');
    } finally {
      if (database.isTransaction) database.exec('ROLLBACK');
      database.exec('DETACH copy');
    }
  } finally {
    database.exec('PRAGMA foreign_keys = ON');
  }
}
