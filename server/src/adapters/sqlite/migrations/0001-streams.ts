import type { Migration } from './migration.ts';

// `event` keeps its rows in the order of writing and never shrinks or deletes one: SQLite then never moves a row to
// another page, so that words overwritten in place are gone from the file (see erase-words.ts).
//
// `sealed_row` and `answer` have no rowid: nothing in the file says in which order ballots came in.
export const streams: Migration = {
  name: '0001-streams',
  sql: `
    CREATE TABLE event (
      number INTEGER PRIMARY KEY,
      kind TEXT NOT NULL,
      id TEXT NOT NULL,
      seq INTEGER NOT NULL CHECK (seq >= 1),
      type TEXT NOT NULL,
      at INTEGER NOT NULL,
      actor TEXT NOT NULL,
      data TEXT NOT NULL,
      words ANY,
      salt ANY,
      words_hash TEXT CHECK (length(words_hash) = 64),
      hash TEXT NOT NULL CHECK (length(hash) = 64),
      CHECK ((words IS NULL) = (salt IS NULL)),
      CHECK (words IS NULL OR words_hash IS NOT NULL),
      UNIQUE (kind, id, seq)
    ) STRICT;
    CREATE INDEX event_first ON event (kind, id) WHERE seq = 1;

    CREATE TABLE answer (
      kind TEXT NOT NULL,
      id TEXT NOT NULL,
      sender TEXT NOT NULL,
      command_id TEXT NOT NULL,
      command_hash TEXT NOT NULL,
      seq INTEGER NOT NULL CHECK (seq >= 0),
      at INTEGER NOT NULL,
      PRIMARY KEY (kind, id, sender, command_id)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE sealed_row (
      kind TEXT NOT NULL,
      id TEXT NOT NULL,
      box TEXT NOT NULL,
      key TEXT NOT NULL,
      value TEXT NOT NULL,
      PRIMARY KEY (kind, id, box, key)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE reaction (
      kind TEXT NOT NULL,
      id TEXT NOT NULL,
      seq INTEGER NOT NULL CHECK (seq >= 1),
      position INTEGER NOT NULL CHECK (position >= 0),
      name TEXT NOT NULL,
      input TEXT NOT NULL,
      PRIMARY KEY (kind, id, seq, position)
    ) STRICT, WITHOUT ROWID;
  `,
};
