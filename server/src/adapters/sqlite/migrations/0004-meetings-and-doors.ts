import type { Migration } from './migration.ts';

export const meetingsAndDoors: Migration = {
  name: '0004-meetings-and-doors',
  sql: `
    CREATE TABLE setup_link (
      id TEXT PRIMARY KEY,
      token_hash TEXT NOT NULL,
      created_at INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE sign_in_failure (
      key TEXT PRIMARY KEY,
      failures INTEGER NOT NULL CHECK (failures >= 0),
      locked_until INTEGER NOT NULL,
      last_at INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE meeting (
      id TEXT PRIMARY KEY,
      office TEXT NOT NULL REFERENCES office (id),
      source TEXT NOT NULL,
      mark TEXT NOT NULL CHECK (mark IN ('real', 'example', 'rehearsal')),
      created_by TEXT NOT NULL REFERENCES account (id),
      created_at INTEGER NOT NULL,
      code TEXT NOT NULL UNIQUE CHECK (length(code) = 8),
      door_closed_at INTEGER,
      address TEXT
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX meeting_office ON meeting (office);
    CREATE INDEX meeting_code_head ON meeting (substr(code, 1, 3));

    CREATE TABLE duty (
      meeting TEXT NOT NULL REFERENCES meeting (id),
      account TEXT NOT NULL REFERENCES account (id),
      moderate INTEGER NOT NULL CHECK (moderate IN (0, 1)),
      record INTEGER NOT NULL CHECK (record IN (0, 1)),
      receive INTEGER NOT NULL CHECK (receive IN (0, 1)),
      seat TEXT,
      PRIMARY KEY (meeting, account)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX duty_account ON duty (account);

    CREATE TABLE person (
      id TEXT PRIMARY KEY,
      office TEXT NOT NULL REFERENCES office (id),
      full_name TEXT NOT NULL,
      created_at INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX person_office ON person (office, full_name);

    CREATE TABLE seat_name (
      meeting TEXT NOT NULL REFERENCES meeting (id),
      seat TEXT NOT NULL,
      person TEXT REFERENCES person (id),
      display_name TEXT NOT NULL,
      full_name TEXT,
      room TEXT,
      phone TEXT,
      label TEXT,
      invited_at INTEGER,
      PRIMARY KEY (meeting, seat)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX seat_name_person ON seat_name (person);

    CREATE TABLE link (
      id TEXT PRIMARY KEY,
      meeting TEXT NOT NULL REFERENCES meeting (id),
      kind TEXT NOT NULL CHECK (kind IN ('shared', 'personal')),
      seat TEXT,
      token_hash TEXT NOT NULL UNIQUE,
      created_at INTEGER NOT NULL,
      reading_until INTEGER,
      revoked_at INTEGER,
      CHECK ((kind = 'personal') = (seat IS NOT NULL))
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX link_meeting ON link (meeting, kind);

    CREATE TABLE admission (
      device TEXT NOT NULL REFERENCES device (id) ON DELETE CASCADE,
      meeting TEXT NOT NULL REFERENCES meeting (id),
      link TEXT REFERENCES link (id),
      at INTEGER NOT NULL,
      PRIMARY KEY (device, meeting)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE device_seat (
      device TEXT NOT NULL REFERENCES device (id) ON DELETE CASCADE,
      meeting TEXT NOT NULL REFERENCES meeting (id),
      seat TEXT NOT NULL,
      claim TEXT UNIQUE,
      link TEXT REFERENCES link (id),
      at INTEGER NOT NULL,
      PRIMARY KEY (device, meeting, seat)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX device_seat_seat ON device_seat (meeting, seat);

    CREATE TABLE consent (
      id TEXT PRIMARY KEY,
      meeting TEXT NOT NULL REFERENCES meeting (id),
      device TEXT NOT NULL,
      seat TEXT,
      text_version TEXT NOT NULL,
      at INTEGER NOT NULL,
      withdrawn_at INTEGER
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX consent_meeting ON consent (meeting, seat);

    CREATE TABLE door_trace (
      id TEXT PRIMARY KEY,
      meeting TEXT NOT NULL REFERENCES meeting (id),
      at INTEGER NOT NULL,
      kind TEXT NOT NULL,
      seat TEXT,
      account TEXT
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX door_trace_meeting ON door_trace (meeting, at);

    CREATE TABLE roster_import (
      id TEXT PRIMARY KEY,
      meeting TEXT NOT NULL REFERENCES meeting (id),
      account TEXT NOT NULL REFERENCES account (id),
      created_at INTEGER NOT NULL,
      cells TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
  `,
};
