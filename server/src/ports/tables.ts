import type { Compilable, Kysely } from 'kysely';
import type { Schema } from './schema.ts';

/**
 * The office's tables: accounts, devices, persons, seats' names, links, consents, files. Reading goes through Kysely at
 * once; writing goes through `write`, which runs the statements in one transaction and resolves when it is on disk.
 */
export interface Tables {
  readonly db: Kysely<Schema>;
  /** Number of changed rows of each statement. A failed statement undoes all of them and rejects. */
  write(...statements: readonly Compilable[]): Promise<number[]>;
}
