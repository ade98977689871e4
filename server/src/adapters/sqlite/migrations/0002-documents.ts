import type { Migration } from './migration.ts';

export const documents: Migration = {
  name: '0002-documents',
  sql: `
    CREATE TABLE document (
      number INTEGER PRIMARY KEY,
      name TEXT NOT NULL UNIQUE,
      state_seq INTEGER NOT NULL CHECK (state_seq >= 0),
      state BLOB,
      CHECK ((state IS NULL) = (state_seq = 0))
    ) STRICT;

    CREATE TABLE document_update (
      number INTEGER PRIMARY KEY,
      name TEXT NOT NULL,
      seq INTEGER NOT NULL CHECK (seq >= 1),
      bytes BLOB NOT NULL,
      seat TEXT,
      at INTEGER NOT NULL,
      UNIQUE (name, seq)
    ) STRICT;
  `,
};
