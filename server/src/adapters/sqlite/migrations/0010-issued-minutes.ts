import type { Migration } from './migration.ts';

// What was issued is kept as it was printed: a correction is a row of its own beside the original.
export const issuedMinutes: Migration = {
  name: '0010-issued-minutes',
  sql: `
    CREATE TABLE issued_minutes (
      meeting TEXT NOT NULL REFERENCES meeting (id),
      seq INTEGER NOT NULL,
      hash TEXT NOT NULL,
      content TEXT NOT NULL,
      kept_at INTEGER NOT NULL,
      PRIMARY KEY (meeting, seq)
    ) STRICT, WITHOUT ROWID;
  `,
};
