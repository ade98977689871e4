import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { appendOf, chain, stream } from '../../contracts/sample-events.ts';
import { TemporaryPlace } from './temporary-place.fixture.ts';

const lift = stream('lift');
const row = { box: 'vote', key: 'seat', value: 'sealed-secret' };
let place: TemporaryPlace;

beforeEach(async () => {
  place = await TemporaryPlace.make();
});

afterEach(() => place.dispose());

async function filesWithSecret(): Promise<string[]> {
  const names = await readdir(place.directory);
  const contents = await Promise.all(names.map((name) => readFile(join(place.directory, name))));
  return names.filter((_, i) => contents[i]?.includes(row.value));
}

test('Emptying a box waits for a reader who still holds the log, without holding up commits', async () => {
  const { events } = await place.open();
  await events.append(appendOf(lift, 0, { rows: [row] }));
  const reader = new DatabaseSync(place.databaseFile, { readOnly: true });
  reader.exec('BEGIN; SELECT * FROM sealed_row');
  let emptied = false;
  const emptying = events.emptyBox(lift, 'vote').then(() => {
    emptied = true;
  });
  expect(await events.append(appendOf(lift, 0, { events: chain(1) }))).toBe('appended');
  expect(await events.append(appendOf(stream('square'), 0, { events: chain(1) }))).toBe('appended');
  expect(emptied).toBe(false);
  expect(await events.rows(lift, 'vote')).toEqual([]);
  reader.close();
  await emptying;
  expect(await filesWithSecret()).toEqual([]);
});

test('What a killed process had destroyed, but not yet from the log, is gone after the next start', async () => {
  const storage = await place.open();
  await storage.events.append(appendOf(lift, 0, { rows: [row] }));
  await storage.close();
  // The state that a kill leaves: destroyed in the log only, and the log not emptied.
  const killed = new DatabaseSync(place.databaseFile);
  const reader = new DatabaseSync(place.databaseFile, { readOnly: true });
  killed.exec('PRAGMA wal_autocheckpoint = 0; PRAGMA secure_delete = ON');
  reader.exec('BEGIN; SELECT * FROM sealed_row');
  killed.exec('DELETE FROM sealed_row');
  expect(await filesWithSecret()).not.toEqual([]);
  reader.close();
  await place.open();
  expect(await filesWithSecret()).toEqual([]);
  killed.close();
});
