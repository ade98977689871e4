import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { updatesFrom } from '../../contracts/document-log.contract.ts';
import { appendOf, chain, stream } from '../../contracts/sample-events.ts';
import { TemporaryPlace } from './temporary-place.fixture.ts';

const lift = stream('lift');
const later = stream('later');
let place: TemporaryPlace;

beforeEach(async () => {
  place = await TemporaryPlace.make();
});

afterEach(() => place.dispose());

test('A copy is a whole database by itself, while writing goes on', async () => {
  const storage = await place.open();
  const { events, documents } = storage;
  await documents.append('draft.1', 0, updatesFrom(1, 3));
  await events.append(appendOf(lift, 0, { events: chain(3, '要装电梯') }));
  await events.eraseWords(lift, 2);
  const other = await TemporaryPlace.make();
  const copy = storage.copyTo(other.databaseFile);
  await events.append(appendOf(later, 0, { events: chain(1, null, later) }));
  await copy;
  expect(await readdir(other.directory)).toEqual(['haoshangliang.db']);
  const restored = await other.open();
  expect(await restored.events.read(lift, 0)).toEqual(await events.read(lift, 0));
  expect(await restored.documents.load('draft.1')).toEqual(await documents.load('draft.1'));
  await other.dispose();
});

test.each([
  ['a changed event', `UPDATE event SET data = '{}' WHERE seq = 2`],
  ['changed words', `UPDATE event SET words = '{"text":"ja"}' WHERE seq = 3`],
  ['a stream under another name', `UPDATE event SET id = 'square'`],
  ['a missing event', 'DELETE FROM event WHERE seq = 2'],
  ['a stream without its beginning', 'DELETE FROM event WHERE seq = 1'],
  ['a missing update', 'DELETE FROM document_update WHERE seq = 2'],
  ['an update before the first', 'DELETE FROM document_update WHERE seq = 1'],
  ['updates without a document', 'DELETE FROM document'],
])('A copy is refused and leaves no file where there is %s', async (_, sql) => {
  const opened = await place.open();
  await opened.events.append(appendOf(lift, 0, { events: chain(3, '要装电梯') }));
  await opened.documents.append('draft.1', 0, updatesFrom(1, 3));
  await opened.close();
  place.tamper(sql);
  const reopened = await place.open();
  const copy = reopened.copyTo(join(place.directory, 'copy.db'));
  await expect(copy).rejects.toMatchObject({ name: 'StorageFault', code: 'copy-unsound' });
  expect((await readdir(place.directory)).filter((name) => name.startsWith('copy'))).toEqual([]);
});

test('A copy to a place that does not exist is refused', async () => {
  const opened = await place.open();
  const copy = opened.copyTo(join(place.directory, 'missing', 'copy.db'));
  await expect(copy).rejects.toMatchObject({ name: 'StorageFault', code: 'io-error' });
});
