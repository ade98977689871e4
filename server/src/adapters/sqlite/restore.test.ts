import { copyFile, open, readdir, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { appendOf, chain, stream } from '../../contracts/sample-events.ts';
import { officeRow } from '../../contracts/tables.contract.ts';
import type { Storage } from '../../ports/storage.ts';
import { device, everything, fill } from './filled.fixture.ts';
import { migrations } from './migrations/all.ts';
import { TemporaryPlace } from './temporary-place.fixture.ts';

const lift = stream('lift');
let place: TemporaryPlace;
let fresh: TemporaryPlace;
let source: Storage;
let whole: string;
let upload: string;

beforeAll(async () => {
  place = await TemporaryPlace.make();
  source = await place.open();
  await fill(source);
  whole = join(place.directory, 'whole.db');
  await source.copyTo(whole);
});

beforeEach(async () => {
  fresh = await TemporaryPlace.make();
  upload = join(fresh.directory, 'upload.part');
});

afterEach(() => fresh.dispose());

afterAll(() => place.dispose());

/** A copy of a filled database, changed by `sql` behind the program's back, where an upload would lie. */
async function copyOf(sql = '', to = upload): Promise<void> {
  await copyFile(whole, to);
  if (sql === '') return;
  const database = new DatabaseSync(to);
  database.exec(sql);
  database.close();
}

test('An empty database takes over all that a copy holds, staff signed out, and goes on from there', async () => {
  await copyOf();
  const restored = await fresh.open();
  const link = { id: 'setup' as never, token_hash: 'x', created_at: 1 };
  await restored.tables.write(restored.tables.db.insertInto('setup_link').values(link));
  await restored.restoreFrom(upload);
  expect(await everything(restored)).toEqual(await everything(source));
  const { db } = restored.tables;
  expect(await db.selectFrom('device').selectAll().execute()).toEqual([
    { ...device, account: null },
  ]);
  expect(await db.selectFrom('sign_in_failure').selectAll().execute()).toEqual([]);
  expect(await db.selectFrom('setup_link').selectAll().execute()).toEqual([]);
  const next = chain(4, '要装电梯').slice(3);
  expect(await restored.events.append(appendOf(lift, 3, { events: next }))).toBe('appended');
  await restored.close();
  const reopened = await fresh.open();
  expect(await reopened.events.read(lift, 0)).toEqual(chain(4, '要装电梯'));
  await reopened.copyTo(join(fresh.directory, 'again.db'));
  expect((await readdir(fresh.directory)).filter((name) => name.includes('.part'))).toEqual([]);
});

test('A copy of an earlier version is brought to the newest shape on the way', async () => {
  const older = new DatabaseSync(upload);
  for (const { sql } of migrations.slice(0, -1)) older.exec(sql);
  older.exec(`
    PRAGMA user_version = ${migrations.length - 1};
    INSERT INTO office VALUES ('a', NULL, 'community', '仓后街社区', 1);
    INSERT INTO account VALUES ('b', 'a', 'clerk', '小周', 'x', NULL, 1, NULL);
  `);
  older.close();
  const restored = await fresh.open();
  await restored.restoreFrom(upload);
  expect(await restored.tables.db.selectFrom('account').select('login').execute()).toEqual([
    { login: 'clerk' },
  ]);
});

async function spoil(path: string): Promise<void> {
  const file = await open(path, 'r+');
  // Beyond the first page, which says how many there are.
  await file.write(Buffer.alloc(20_000, 0xa5), 0, 20_000, 8192);
  await file.close();
}

describe('What is refused leaves nothing behind and the database empty:', () => {
  let empty: TemporaryPlace;
  let target: Storage;

  beforeAll(async () => {
    empty = await TemporaryPlace.make();
    target = await empty.open();
  });

  afterAll(() => empty.dispose());

  async function refused(code: string): Promise<void> {
    await expect(target.restoreFrom(upload)).rejects.toMatchObject({ name: 'StorageFault', code });
    expect(await target.events.streams()).toEqual([]);
    expect(await target.tables.db.selectFrom('office').selectAll().execute()).toEqual([]);
    expect((await readdir(fresh.directory)).filter((name) => name.includes('.part'))).toEqual([]);
  }

  test.each([
    ['a text', '这不是备份'.repeat(2000)],
    ['nothing at all', ''],
    ['the signature and nothing else', 'SQLite format 3\u0000'],
  ])('%s', async (_, text) => {
    await writeFile(upload, text);
    await refused(text.startsWith('SQLite') ? 'copy-unsound' : 'copy-foreign');
  });

  test('the database of another program', async () => {
    const other = new DatabaseSync(upload);
    other.exec('CREATE TABLE account (id TEXT); PRAGMA user_version = 3');
    other.close();
    await refused('copy-foreign');
  });

  test.each([
    ['a copy of a newer program', 'copy-newer', `PRAGMA user_version = ${migrations.length + 1}`],
    [
      'a copy with a trigger',
      'copy-foreign',
      'CREATE TRIGGER t AFTER UPDATE ON device BEGIN DELETE FROM event; END',
    ],
    ['a copy with a view', 'copy-foreign', 'CREATE VIEW v AS SELECT 1'],
    ['a copy with one table more', 'copy-foreign', 'CREATE TABLE more (id TEXT)'],
    ['a copy with another column', 'copy-foreign', 'ALTER TABLE office ADD COLUMN more TEXT'],
    ['a changed event', 'copy-unsound', `UPDATE event SET data = '{}' WHERE seq = 2`],
    ['a stream under another name', 'copy-unsound', `UPDATE event SET id = 'square'`],
    [
      'an orphan',
      'copy-unsound',
      `PRAGMA foreign_keys = OFF; UPDATE account SET office = 'nowhere'`,
    ],
    ['nobody who could sign in', 'copy-empty', 'UPDATE account SET disabled_at = 1'],
  ])('%s', async (_, code, sql) => {
    await copyOf(sql);
    await refused(code);
  });

  test('a copy that was cut short', async () => {
    await copyOf();
    await truncate(upload, 30_000);
    await refused('copy-unsound');
  });

  test('a copy whose pages were overwritten', async () => {
    await copyOf();
    await spoil(upload);
    await refused('copy-unsound');
  });

  test('a file that is not there', async () => {
    await refused('io-error');
  });
});

test('Where there is an office already nothing is taken over', async () => {
  const twice = join(fresh.directory, 'twice.part');
  await copyOf();
  await copyOf('', twice);
  const target = await fresh.open();
  await target.restoreFrom(upload);
  await expect(target.restoreFrom(twice)).rejects.toMatchObject({ code: 'not-empty' });
  expect(await target.events.read(lift, 0)).toHaveLength(3);
  // The connection works as before.
  await target.tables.write(target.tables.db.insertInto('office').values(officeRow('b')));
});
