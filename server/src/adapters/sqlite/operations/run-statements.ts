import type { DatabaseSync } from 'node:sqlite';
import type { Statement } from '../protocol.ts';
import { prepareCache } from '../statement-cache.ts';

/** Runs statements made elsewhere; the caller holds the transaction. */
export function prepareRunStatements(database: DatabaseSync) {
  const prepared = prepareCache(database);
  return ({ statements }: { readonly statements: readonly Statement[] }): number[] =>
    statements.map(({ sql, parameters }) => Number(prepared(sql).run(...parameters).changes));
}
