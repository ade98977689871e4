import type { DatabaseSync } from 'node:sqlite';
import { StorageFault } from '../../../ports/faults.ts';
import type { OperationOf, Results } from '../protocol.ts';
import { rewriteWithout } from './rewrite.ts';

type AppendUpdates = OperationOf<'append-updates'>;
type CompactDocument = OperationOf<'compact-document'>;

function prepareHead(database: DatabaseSync) {
  const head = database.prepare(
    `SELECT state_seq, coalesce(
       (SELECT max(seq) FROM document_update WHERE document_update.name = document.name), state_seq
     ) AS head FROM document WHERE name = ?`,
  );
  return (name: string): { head: number; stateSeq: number } | null => {
    const columns = head.get(name);
    if (columns === undefined) return null;
    return { head: Number(columns['head']), stateSeq: Number(columns['state_seq']) };
  };
}

export function prepareAppendUpdates(database: DatabaseSync) {
  const headOf = prepareHead(database);
  const create = database.prepare('INSERT INTO document (name, state_seq) VALUES (?, 0)');
  const insert = database.prepare(
    'INSERT INTO document_update (name, seq, bytes, seat, account, at) VALUES (?, ?, ?, ?, ?, ?)',
  );
  return ({ name, expected, updates }: AppendUpdates): Results['append-updates'] => {
    if (updates.some((update, i) => update.seq !== expected + 1 + i)) {
      throw new StorageFault('refused', 'Updates must follow one another');
    }
    const document = headOf(name);
    if ((document?.head ?? 0) !== expected) return 'conflict';
    if (document === null) create.run(name);
    for (const { seq, bytes, seat, account, at } of updates)
      insert.run(name, seq, bytes, seat, account, at);
    return 'appended';
  };
}

export function prepareCompactDocument(database: DatabaseSync) {
  const headOf = prepareHead(database);
  const replace = database.prepare(
    'UPDATE document SET state_seq = ?, state = ?, authors = ? WHERE name = ?',
  );
  const drop = database.prepare('DELETE FROM document_update WHERE name = ? AND seq <= ?');
  return ({ name, seq, state, authors }: CompactDocument): Results['compact-document'] => {
    const document = headOf(name);
    // A seq beyond the head belongs to a log that has been destroyed meanwhile.
    if (document === null || seq <= document.stateSeq || seq > document.head) return 'conflict';
    replace.run(seq, state, authors, name);
    drop.run(name, seq);
    return 'compacted';
  };
}

export function prepareDestroyDocument(database: DatabaseSync) {
  return ({ name }: OperationOf<'destroy-document'>): null => {
    rewriteWithout(database, { table: 'document', gone: 'name = ?', parameters: [name] });
    rewriteWithout(database, { table: 'document_update', gone: 'name = ?', parameters: [name] });
    for (const table of ['document_refusal', 'document_client', 'document_cut'] as const)
      rewriteWithout(database, { table, gone: 'document = ?', parameters: [name] });
    return null;
  };
}
