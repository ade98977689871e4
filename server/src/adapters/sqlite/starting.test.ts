import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { migrations } from './migrations/all.ts';
import { openSqliteStorage } from './sqlite-storage.ts';
import { TemporaryPlace } from './temporary-place.fixture.ts';

let place: TemporaryPlace;

beforeEach(async () => {
  place = await TemporaryPlace.make();
});

afterEach(() => place.dispose());

test('A commit waits for the disk: the settings as the connection itself reads them', async () => {
  const { settings } = (await place.open()).metrics();
  const full = 2;
  const expected = { journalMode: 'wal', synchronous: full, secureDelete: 1, foreignKeys: 1 };
  expect(settings).toEqual(expected);
});

test('A database of a newer program is refused and left as it is', async () => {
  await (await place.open()).close();
  place.tamper(`PRAGMA user_version = ${migrations.length + 1}`);
  const newer = { name: 'StartupFault', code: 'database-newer' };
  await expect(place.open()).rejects.toMatchObject(newer);
  await expect(place.open()).rejects.toMatchObject(newer);
  place.tamper(`PRAGMA user_version = ${migrations.length}`);
  expect(await (await place.open()).events.streams()).toEqual([]);
});

test('A directory that cannot be made or written is refused', async () => {
  const file = join(place.directory, 'file');
  await writeFile(file, '');
  for (const directory of [file, join(file, 'below')]) {
    await expect(openSqliteStorage({ directory })).rejects.toMatchObject({
      name: 'StartupFault',
      code: 'data-dir-not-writable',
    });
  }
});

test('A file that is no database is refused', async () => {
  await writeFile(
    place.databaseFile,
    'not a database, but long enough to be looked at'.repeat(100),
  );
  const unusable = { name: 'StartupFault', code: 'database-unusable' };
  await expect(place.open()).rejects.toMatchObject(unusable);
});

test('The same directory cannot be opened twice in one process either', async () => {
  await place.open();
  const inUse = { code: 'data-dir-in-use' };
  await expect(place.open()).rejects.toMatchObject(inUse);
});
