import type { Migration } from './migration.ts';

// What an office calls a household (户号) is as personal as a room; the stream knows the household by an id alone.
export const households: Migration = {
  name: '0011-households',
  sql: `
    ALTER TABLE seat_name ADD COLUMN household TEXT;
  `,
};
