import { stat } from 'node:fs/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { updatesFrom } from '../../contracts/document-log.contract.ts';
import { TemporaryPlace } from './temporary-place.fixture.ts';

let place: TemporaryPlace;

beforeEach(async () => {
  place = await TemporaryPlace.make();
});

afterEach(() => place.dispose());

const size = async () => (await stat(place.databaseFile)).size;

test('the room of a log whose place a state has taken is given back when the server ends', async () => {
  const first = await place.open();
  await first.close();
  const empty = await size();
  const second = await place.open();
  await second.documents.append('draft.1', 0, updatesFrom(1, 400, 'x'.repeat(1_000)));
  await second.close();
  expect(await size()).toBeGreaterThan(empty + 400_000);
  const third = await place.open();
  const compacted = { state: new Uint8Array(500), authors: new Uint8Array(50) };
  await third.documents.compact('draft.1', 400, compacted);
  await third.close();
  expect(await size()).toBeLessThan(empty + 20_000);
  const fourth = await place.open();
  expect(await fourth.documents.load('draft.1')).toMatchObject({ stateSeq: 400, updates: [] });
});
