import type { Migration } from './migration.ts';

// Who wrote what is told by the log, and by `authors` once a state has taken the log's place. What was refused is kept
// for a while and within bounds, so that somebody can look into it.
export const documentAuthors: Migration = {
  name: '0008-document-authors',
  sql: `
    ALTER TABLE document ADD COLUMN authors BLOB;
    ALTER TABLE document_update ADD COLUMN account TEXT;

    CREATE TABLE document_refusal (
      number INTEGER PRIMARY KEY,
      document TEXT NOT NULL,
      device TEXT NOT NULL,
      seat TEXT,
      violation TEXT NOT NULL,
      size INTEGER NOT NULL CHECK (size >= 0),
      bytes BLOB NOT NULL,
      at INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX document_refusal_document ON document_refusal (document, number);
  `,
};
