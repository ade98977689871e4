import type { Migration } from './migration.ts';

export const documentVersions: Migration = {
  name: '0005-document-versions',
  sql: `
    CREATE TABLE document_client (
      document TEXT NOT NULL,
      client INTEGER NOT NULL CHECK (client >= 0),
      device TEXT NOT NULL,
      PRIMARY KEY (document, client)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE document_cut (
      document TEXT NOT NULL PRIMARY KEY,
      meeting TEXT NOT NULL,
      hash TEXT NOT NULL CHECK (length(hash) = 64),
      content TEXT NOT NULL,
      state BLOB NOT NULL,
      state_vector BLOB NOT NULL,
      seq INTEGER NOT NULL CHECK (seq >= 1),
      characters INTEGER NOT NULL CHECK (characters >= 0),
      at INTEGER NOT NULL
    ) STRICT;
  `,
};
