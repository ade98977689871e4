import { DatabaseSync } from 'node:sqlite';
import { follows } from '../../ports/event-chain.ts';
import { StorageFault } from '../../ports/faults.ts';
import { toEvent } from './columns.ts';

function unsound(detail: string): StorageFault {
  return new StorageFault('copy-unsound', detail);
}

function checkPages(database: DatabaseSync): void {
  const [finding] = Object.values(database.prepare('PRAGMA integrity_check(1)').get() ?? {});
  if (finding !== 'ok') throw unsound(String(finding));
  const orphan = database.prepare('PRAGMA foreign_key_check').get();
  if (orphan !== undefined) throw unsound(`A row of ${orphan['table']} points to nothing`);
}

/** Every stream from its first event on: no gap, and each hash follows from the one before. */
function checkChains(database: DatabaseSync): void {
  const events = database.prepare('SELECT * FROM event ORDER BY kind, id, seq');
  const start = { seq: 0, hash: '' };
  let stream = '';
  let previous = start;
  for (const columns of events.iterate()) {
    const current = `${columns['kind']}/${columns['id']}`;
    if (current !== stream) previous = start;
    stream = current;
    const ref = { kind: columns['kind'] as 'meeting', id: String(columns['id']) };
    const event = toEvent(columns);
    if (!follows(ref, previous, event)) throw unsound(`${stream} breaks at event ${event.seq}`);
    previous = event;
  }
}

function checkDocuments(database: DatabaseSync): void {
  const gap = database
    .prepare(
      `SELECT document_update.name AS name FROM document_update
       LEFT JOIN document ON document.name = document_update.name
       GROUP BY document_update.name
       HAVING min(seq) <> state_seq + 1 OR count(*) <> max(seq) - min(seq) + 1
         OR state_seq IS NULL LIMIT 1`,
    )
    .get();
  if (gap !== undefined) throw unsound(`Document ${gap['name']} lacks updates`);
}

/** Throws `copy-unsound` where the file cannot be trusted as a whole. */
export function checkDatabase(path: string): void {
  const database = new DatabaseSync(path, { readOnly: true });
  try {
    checkPages(database);
    checkChains(database);
    checkDocuments(database);
  } finally {
    database.close();
  }
}
