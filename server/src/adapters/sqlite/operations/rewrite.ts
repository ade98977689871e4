import type { DatabaseSync } from 'node:sqlite';
import type { Value } from '../protocol.ts';

export interface Rewrite {
  readonly table:
    | 'sealed_row'
    | 'document'
    | 'document_update'
    | 'document_refusal'
    | 'document_client'
    | 'document_cut';
  /** SQL condition for the rows that go. */
  readonly gone: string;
  readonly parameters: readonly Value[];
}

/**
 * Deletes rows so that the file holds no copy of them. `secure_delete` alone is not enough: when SQLite moves rows
 * between pages it leaves old copies in the unused part of a page (seen). So the survivors are set aside, every page
 * of the table is freed, which overwrites it with zeros, and the survivors are written anew.
 */
export function rewriteWithout(database: DatabaseSync, rewrite: Rewrite): void {
  const { table, gone, parameters } = rewrite;
  database.prepare(`DELETE FROM ${table} WHERE ${gone}`).run(...parameters);
  database.exec(`
    CREATE TABLE survivor AS SELECT * FROM ${table};
    DELETE FROM ${table};
    INSERT INTO ${table} SELECT * FROM survivor;
    DROP TABLE survivor;
  `);
}
