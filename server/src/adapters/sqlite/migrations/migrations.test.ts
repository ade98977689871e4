import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { migrate } from '../migrate.ts';
import { migrations } from './all.ts';

/** Tables and columns as the files `ports/schema*.ts` write them: flat interfaces, one field a line. */
async function tablesOfSchema(): Promise<[string, string[]][]> {
  const ports = join(import.meta.dirname, '../../../ports');
  const files = (await readdir(ports)).filter((file) => file.startsWith('schema'));
  const texts = await Promise.all(files.map((file) => readFile(join(ports, file), 'utf8')));
  const text = texts.join('\n');
  return [...text.matchAll(/readonly (\w+): (\w+Row);/g)].map(([, table = '', row = '']) => {
    const body = new RegExp(`interface ${row} \\{([^}]*)\\}`).exec(text)?.[1] ?? '';
    return [table, [...body.matchAll(/^ {2}(\w+)\??:/gm)].map(([, column = '']) => column)];
  });
}

function migrated(): DatabaseSync {
  const database = new DatabaseSync(':memory:');
  migrate(database);
  return database;
}

test('The list of migrations is the folder, in order', async () => {
  const files = await readdir(import.meta.dirname);
  const numbered = files.filter((file) => /^\d{4}-/.test(file)).sort();
  expect(migrations.map(({ name }) => `${name}.ts`)).toEqual(numbered);
  const numbers = migrations.map(({ name }) => Number(name.slice(0, 4)));
  expect(numbers).toEqual(migrations.map((_, i) => i + 1));
});

test('The tables have the columns of the schema, no more and no fewer', async () => {
  const database = migrated();
  const columnsOf = (table: string) =>
    database
      .prepare(`PRAGMA table_info(${table})`)
      .all()
      .map(({ name }) => String(name));
  const expected = await tablesOfSchema();
  expect(expected.length).toBeGreaterThan(2);
  for (const [table, columns] of expected) {
    expect([table, columnsOf(table).sort()]).toEqual([table, columns.sort()]);
  }
});

test('Migrating twice changes nothing', () => {
  const database = migrated();
  const shape = () => database.prepare('SELECT * FROM sqlite_schema').all();
  const before = shape();
  migrate(database);
  expect(shape()).toEqual(before);
});

test('A database of an older shape keeps what it holds', () => {
  const database = new DatabaseSync(':memory:');
  for (const { sql } of migrations.slice(0, 2)) database.exec(sql);
  database.exec(`PRAGMA user_version = 2; INSERT INTO document VALUES (1, 'draft.1', 0, NULL)`);
  migrate(database);
  expect(database.prepare('SELECT name FROM document').all()).toEqual([{ name: 'draft.1' }]);
  expect(database.prepare('SELECT * FROM office').all()).toEqual([]);
});

/** A meeting from before households had names of their own, brought to the newest shape. */
function householdsFrom(
  events: readonly (readonly [type: string, data: object])[],
  lines: readonly (readonly [seat: string, household: string | null])[],
) {
  const database = new DatabaseSync(':memory:');
  for (const { sql } of migrations.slice(0, 11)) database.exec(sql);
  const event = database.prepare(
    `INSERT INTO event VALUES (?, 'meeting', 'm', ?, ?, 0, '{}', ?, NULL, NULL, NULL, ?)`,
  );
  for (const [i, [type, data]] of events.entries()) {
    event.run(i + 1, i + 1, type, JSON.stringify(data), 'h'.repeat(64));
  }
  database.exec('PRAGMA foreign_keys = OFF; PRAGMA user_version = 11;');
  const line = database.prepare(
    `INSERT INTO seat_name (meeting, seat, display_name, household) VALUES ('m', ?, '甲', ?)`,
  );
  for (const [seat, household] of lines) line.run(seat, household);
  migrate(database);
  return database
    .prepare('SELECT household, folded, name FROM household_name ORDER BY household')
    .all()
    .map((row) => ({ ...row }));
}

test('What households were called before they had names of their own is kept under their ids', () => {
  const added = { seats: ['a', 'b', 'c'].map((seat) => ({ seat, household: `old-${seat}` })) };
  const names = householdsFrom(
    [
      ['people/seats-added', added],
      ['people/seat-changed', { seat: 'b', household: 'new-b' }],
      ['people/seat-changed', { seat: 'c', household: null }],
    ],
    [
      ['a', 'A 501'],
      ['b', 'B-502'],
      ['c', null],
    ],
  );
  expect(names).toEqual([
    { household: 'new-b', folded: 'b-502', name: 'B-502' },
    { household: 'old-a', folded: 'a501', name: 'A 501' },
  ]);
});

test('Of two names for one household one is kept; of two households that are called alike each keeps its name', () => {
  const homes = { a: 'one', b: 'one', c: 'two', d: 'three' };
  const seats = Object.entries(homes).map(([seat, household]) => ({ seat, household }));
  const names = householdsFrom(
    [['people/seats-added', { seats }]],
    [
      ['a', '502'],
      ['b', '501'],
      ['c', 'A 601'],
      ['d', 'a601'],
    ],
  );
  expect(names).toEqual([
    { household: 'one', folded: '501', name: '501' },
    { household: 'three', folded: 'a601', name: 'a601' },
    { household: 'two', folded: 'a601 2', name: 'A 601' },
  ]);
});
