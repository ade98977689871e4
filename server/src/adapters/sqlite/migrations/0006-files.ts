import type { Migration } from './migration.ts';

// The bytes lie in the database and not beside it: every copy then holds the papers of the meeting too.
export const files: Migration = {
  name: '0006-files',
  sql: `
    CREATE TABLE file (
      id TEXT PRIMARY KEY,
      meeting TEXT NOT NULL REFERENCES meeting (id),
      kind TEXT NOT NULL CHECK (kind IN ('pdf', 'picture')),
      pages INTEGER NOT NULL CHECK (pages >= 1),
      account TEXT NOT NULL REFERENCES account (id),
      created_at INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX file_meeting ON file (meeting);

    CREATE TABLE file_part (
      file TEXT NOT NULL REFERENCES file (id) ON DELETE CASCADE,
      sort TEXT NOT NULL CHECK (sort IN ('page', 'piece')),
      number INTEGER NOT NULL CHECK (number >= 0),
      size INTEGER NOT NULL CHECK (size >= 1),
      bytes BLOB NOT NULL,
      UNIQUE (file, sort, number)
    ) STRICT;
  `,
};
