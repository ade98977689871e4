import type { Migration } from './migration.ts';

// A number is never given twice, whatever becomes of the meeting that bears it.
export const papers: Migration = {
  name: '0009-papers',
  sql: `
    CREATE TABLE paper_settings (
      office TEXT PRIMARY KEY REFERENCES office (id),
      settings TEXT NOT NULL,
      changed_by TEXT NOT NULL REFERENCES account (id),
      changed_at INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE paper_number (
      meeting TEXT PRIMARY KEY REFERENCES meeting (id),
      office TEXT NOT NULL REFERENCES office (id),
      form TEXT NOT NULL,
      prefix TEXT NOT NULL,
      year INTEGER NOT NULL,
      number INTEGER NOT NULL,
      given_at INTEGER NOT NULL,
      UNIQUE (office, form, prefix, year, number)
    ) STRICT, WITHOUT ROWID;
  `,
};
