import { DatabaseSync } from 'node:sqlite';
import type { Compilable, Kysely } from 'kysely';
import type { Schema } from '../../ports/schema.ts';
import type { Tables } from '../../ports/tables.ts';
import { toStorageFault } from './faults.ts';
import { migrate } from './migrate.ts';
import { prepareRunStatements } from './operations/run-statements.ts';
import { readingKysely } from './reading-kysely.ts';
import { compileAll } from './tables.ts';

/** The office's tables without a file: same shape and same rules, gone with the process. */
export class TablesInMemory implements Tables {
  readonly db: Kysely<Schema>;
  readonly #database = new DatabaseSync(':memory:');
  readonly #run = prepareRunStatements(this.#database);

  constructor() {
    migrate(this.#database);
    this.#database.exec('PRAGMA foreign_keys = ON; PRAGMA query_only = ON');
    this.db = readingKysely(this.#database);
  }

  async write(...statements: readonly Compilable[]): Promise<number[]> {
    const compiled = compileAll(statements);
    this.#database.exec('PRAGMA query_only = OFF; BEGIN');
    try {
      const changes = this.#run({ statements: compiled });
      this.#database.exec('COMMIT');
      return changes;
    } catch (error) {
      this.#database.exec('ROLLBACK');
      throw toStorageFault(error);
    } finally {
      this.#database.exec('PRAGMA query_only = ON');
    }
  }

  close(): void {
    this.#database.close();
  }
}
