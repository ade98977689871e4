import type { DatabaseSync } from 'node:sqlite';
import { StorageFault } from '../../../ports/faults.ts';
import type { OperationOf, Results } from '../protocol.ts';

type Append = OperationOf<'append-events'>;

function prepareStatements(database: DatabaseSync) {
  return {
    head: database.prepare(
      'SELECT seq FROM event WHERE kind = ? AND id = ? ORDER BY seq DESC LIMIT 1',
    ),
    event: database.prepare(
      `INSERT INTO event (kind, id, seq, type, at, actor, data, words, salt, words_hash, hash)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ),
    answer: database.prepare(
      `INSERT INTO answer (kind, id, sender, command_id, command_hash, seq, at)
       VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (kind, id, sender, command_id) DO NOTHING`,
    ),
    row: database.prepare(
      `INSERT INTO sealed_row (kind, id, box, key, value) VALUES (?, ?, ?, ?, ?)
       ON CONFLICT (kind, id, box, key) DO UPDATE SET value = excluded.value`,
    ),
    reaction: database.prepare(
      'INSERT INTO reaction (kind, id, seq, position, name, input) VALUES (?, ?, ?, ?, ?, ?)',
    ),
  };
}

function isGapless(append: Append): boolean {
  return append.events.every((columns, i) => columns[0] === append.expected + 1 + i);
}

type Statements = ReturnType<typeof prepareStatements>;

/**
 * False where a command already has its answer: like an overtaken seq, this means that another writer was faster. Two
 * writers that only put rows beside the stream are told apart by nothing else.
 */
function insertAnswers(statements: Statements, { stream, answers }: Append): boolean {
  return answers.every(({ sender, commandId, commandHash, seq, at }) => {
    const columns = [stream.kind, stream.id, sender, commandId, commandHash, seq, at];
    return statements.answer.run(...columns).changes === 1;
  });
}

function insertRest(statements: Statements, append: Append): void {
  const { kind, id } = append.stream;
  for (const columns of append.events) statements.event.run(kind, id, ...columns);
  for (const { box, key, value } of append.rows) statements.row.run(kind, id, box, key, value);
  for (const { seq, position, name, input } of append.reactions) {
    statements.reaction.run(kind, id, seq, position, name, input);
  }
}

/** A conflict may leave answers behind: the caller undoes the savepoint. */
export function prepareAppendEvents(database: DatabaseSync) {
  const statements = prepareStatements(database);
  return (append: Append): Results['append-events'] => {
    if (!isGapless(append)) throw new StorageFault('refused', 'Events must follow one another');
    const { kind, id } = append.stream;
    const head = Number(statements.head.get(kind, id)?.['seq'] ?? 0);
    if (head !== append.expected || !insertAnswers(statements, append)) return 'conflict';
    insertRest(statements, append);
    return 'appended';
  };
}
