import type { Migration } from './migration.ts';

// People look for a name where their own list has it.
export const rosterOrder: Migration = {
  name: '0007-roster-order',
  sql: `
    ALTER TABLE seat_name ADD COLUMN position INTEGER NOT NULL DEFAULT 0;
  `,
};
