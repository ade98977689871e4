import type { DatabaseSync, StatementSync } from 'node:sqlite';

const capacity = 200;

/** Keeps statements prepared, the most recently used ones. */
export function prepareCache(database: DatabaseSync): (sql: string) => StatementSync {
  const statements = new Map<string, StatementSync>();
  return (sql) => {
    const statement = statements.get(sql) ?? database.prepare(sql);
    statements.delete(sql);
    statements.set(sql, statement);
    const [oldest] = statements.keys();
    if (statements.size > capacity && oldest !== undefined) statements.delete(oldest);
    return statement;
  };
}
