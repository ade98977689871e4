import { DatabaseSync } from 'node:sqlite';
import { toStorageFault } from './faults.ts';
import { databasePath } from './open-for-writing.ts';

/** The main thread's connection: it reads and can do nothing else. */
export function openForReading(directory: string): DatabaseSync {
  return new DatabaseSync(databasePath(directory), { readOnly: true, timeout: 250 });
}

/** Reading happens at once; what goes wrong arrives as a rejection like everything else. */
export async function read<T>(work: () => T): Promise<T> {
  try {
    return work();
  } catch (error) {
    throw toStorageFault(error);
  }
}

/** Several reads of one and the same moment, whatever the writer commits between them. */
export function inSnapshot<T>(database: DatabaseSync, work: () => T): T {
  database.exec('BEGIN');
  try {
    return work();
  } finally {
    database.exec('COMMIT');
  }
}
