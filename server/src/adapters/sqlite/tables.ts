import type { DatabaseSync } from 'node:sqlite';
import type { Compilable, Kysely } from 'kysely';
import type { Schema } from '../../ports/schema.ts';
import type { Tables } from '../../ports/tables.ts';
import type { Statement, Value } from './protocol.ts';
import { readingKysely } from './reading-kysely.ts';
import type { Writer } from './writer.ts';

export function compileAll(statements: readonly Compilable[]): Statement[] {
  return statements.map((statement) => {
    const { sql, parameters } = statement.compile();
    return { sql, parameters: parameters as readonly Value[] };
  });
}

export class SqliteTables implements Tables {
  readonly db: Kysely<Schema>;
  readonly #writer: Writer;

  constructor(writer: Writer, reader: DatabaseSync) {
    this.db = readingKysely(reader);
    this.#writer = writer;
  }

  async write(...statements: readonly Compilable[]): Promise<number[]> {
    const compiled = compileAll(statements);
    const bytes = compiled.reduce((sum, { sql }) => sum + sql.length, 0);
    return this.#writer.send<'run-statements'>(
      { kind: 'run-statements', statements: compiled },
      { rows: compiled.length, bytes },
    );
  }
}
