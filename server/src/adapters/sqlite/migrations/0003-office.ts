import type { Migration } from './migration.ts';

export const office: Migration = {
  name: '0003-office',
  sql: `
    CREATE TABLE office (
      id TEXT PRIMARY KEY,
      parent TEXT REFERENCES office (id),
      level TEXT NOT NULL,
      name TEXT NOT NULL,
      created_at INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX office_parent ON office (parent);

    CREATE TABLE account (
      id TEXT PRIMARY KEY,
      office TEXT NOT NULL REFERENCES office (id),
      login TEXT NOT NULL UNIQUE,
      name TEXT NOT NULL,
      password_hash TEXT NOT NULL,
      recovery_hash TEXT,
      created_at INTEGER NOT NULL,
      disabled_at INTEGER
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX account_office ON account (office);

    CREATE TABLE device (
      id TEXT PRIMARY KEY,
      token_hash TEXT NOT NULL UNIQUE,
      account TEXT REFERENCES account (id),
      known_account TEXT REFERENCES account (id),
      created_at INTEGER NOT NULL,
      seen_at INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX device_account ON device (account);
  `,
};
