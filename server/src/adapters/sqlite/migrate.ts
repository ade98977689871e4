import type { DatabaseSync } from 'node:sqlite';
import { StartupFault } from '../../ports/faults.ts';
import { migrations } from './migrations/all.ts';

/** Brings the database to the newest shape, all of it or nothing. */
export function migrate(database: DatabaseSync): void {
  const taken = Number(database.prepare('PRAGMA user_version').get()?.['user_version']);
  if (taken > migrations.length) {
    const detail = `The database has shape ${taken}, this program knows ${migrations.length}`;
    throw new StartupFault('database-newer', detail);
  }
  if (taken === migrations.length) return;
  database.exec('BEGIN IMMEDIATE');
  try {
    for (const { sql } of migrations.slice(taken)) database.exec(sql);
    database.exec(`PRAGMA user_version = ${migrations.length}`);
    database.exec('COMMIT');
  } catch (error) {
    if (database.isTransaction) database.exec('ROLLBACK');
    throw error;
  }
}
