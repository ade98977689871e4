import { closeSync, openSync, readSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { StorageFault, type StorageFaultCode } from '../../ports/faults.ts';
import { checkDatabase } from './check-database.ts';
import { resultCode, sqlite } from './faults.ts';
import { migrate } from './migrate.ts';
import { migrations } from './migrations/all.ts';

const signature = 'SQLite format 3\u0000';

function refuse(code: StorageFaultCode, detail: string): never {
  throw new StorageFault(code, detail);
}

function checkSignature(path: string): void {
  const file = openSync(path, 'r');
  try {
    const bytes = Buffer.alloc(signature.length);
    readSync(file, bytes, 0, bytes.length, 0);
    if (bytes.toString('latin1') !== signature) refuse('copy-foreign', 'This is no database');
  } finally {
    closeSync(file);
  }
}

/** Everything that gives a database its shape, as it was written. */
function shapeOf(database: DatabaseSync): string {
  const parts = database
    .prepare('SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name')
    .all();
  return JSON.stringify(parts);
}

/** A database on which the steps cannot be taken has been made by another program. */
function bringUpToDate(database: DatabaseSync): void {
  try {
    migrate(database);
  } catch (error) {
    if (resultCode(error) === 1) refuse('copy-foreign', 'This is another database');
    throw error;
  }
}

/** Triggers and views would act while the file is prepared; no version of this program has written any. */
function checkShape(database: DatabaseSync): void {
  const version = Number(database.prepare('PRAGMA user_version').get()?.['user_version']);
  if (version > migrations.length) refuse('copy-newer', `The copy has shape ${version}`);
  const [acting] = database
    .prepare(`SELECT name FROM sqlite_schema WHERE type IN ('trigger', 'view')`)
    .all();
  if (version < 1 || acting !== undefined) refuse('copy-foreign', 'This is another database');
  bringUpToDate(database);
  const expected = new DatabaseSync(':memory:');
  migrate(expected);
  const isOurs = shapeOf(expected) === shapeOf(database);
  expected.close();
  if (!isOurs) refuse('copy-foreign', 'The database has another shape');
}

/** Who was signed in proves nothing any more; whoever restores has the set-up link and an account of the copy. */
function signStaffOut(database: DatabaseSync): void {
  const account = database
    .prepare(
      `SELECT account.id FROM account JOIN office ON office.id = account.office
       WHERE office.parent IS NULL AND account.disabled_at IS NULL`,
    )
    .get();
  if (account === undefined) refuse('copy-empty', 'Nobody could sign in');
  database.exec(`
    UPDATE device SET account = NULL;
    DELETE FROM setup_link;
    DELETE FROM sign_in_failure;
  `);
}

/** Makes a file that came from outside fit to be taken over: checked, of the newest shape, nobody of the staff signed in. */
export function prepareCopy(path: string): void {
  checkSignature(path);
  try {
    const database = new DatabaseSync(path, { timeout: 0 });
    try {
      // One file and no other: nothing beside it belongs to it.
      database.exec('PRAGMA trusted_schema = OFF; PRAGMA journal_mode = DELETE');
      checkShape(database);
    } finally {
      database.close();
    }
    checkDatabase(path);
    const checked = new DatabaseSync(path, { timeout: 0 });
    signStaffOut(checked);
    checked.close();
  } catch (error) {
    if (error instanceof StorageFault) throw error;
    const code = resultCode(error);
    // A database whose pages or whose shape cannot be read is a broken copy, not a broken disk.
    if (code === sqlite.corrupt || code === sqlite.notADatabase || code === 1) {
      refuse('copy-unsound', error instanceof Error ? error.message : String(error));
    }
    throw error;
  }
}
