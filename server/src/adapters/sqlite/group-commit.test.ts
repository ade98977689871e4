import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { updatesFrom } from '../../contracts/document-log.contract.ts';
import { answerTo, appendOf, chain, eventAfter, stream } from '../../contracts/sample-events.ts';
import { officeRow } from '../../contracts/tables.contract.ts';
import { GroupCommit } from './group-commit.ts';
import { openForWriting } from './open-for-writing.ts';
import type { Operation, WriteRequest } from './protocol.ts';
import { TemporaryPlace } from './temporary-place.fixture.ts';

const lift = stream('lift');
let place: TemporaryPlace;

beforeEach(async () => {
  place = await TemporaryPlace.make();
});

afterEach(() => place.dispose());

describe('group commit', () => {
  test('Appends in flight together share transactions', async () => {
    // Held up a little, so that how many go together does not hang on how fast the disk is.
    const storage = await place.open({ slowCommitMs: 20 });
    const { events } = storage;
    const appends = Array.from({ length: 2_000 }, (_, i) =>
      events.append(appendOf(stream(`meeting-${i}`), 0, { events: chain(1) })),
    );
    expect(new Set(await Promise.all(appends))).toEqual(new Set(['appended']));
    expect(storage.metrics().operations).toBe(2_000);
    expect(storage.metrics().commits).toBeLessThan(200);
    expect(storage.metrics().largestBatch).toBeGreaterThan(10);
    expect(await events.streams()).toHaveLength(2_000);
  });

  test('What one operation may not do does not undo the others of its transaction', async () => {
    // While the first commit is held up, the rest gathers.
    const storage = await place.open({ slowCommitMs: 100 });
    const { events, documents, tables } = storage;
    const insert = (id: string) => tables.db.insertInto('office').values(officeRow(id));
    const first = events.append(appendOf(stream('first'), 0, { events: chain(1) }));
    const rest = await Promise.allSettled([
      events.append(appendOf(lift, 0, { events: chain(2) })),
      events.append(appendOf(lift, 0, { events: chain(1), answers: [answerTo('late', 1)] })),
      tables.write(insert('a'), insert('a')),
      tables.write(insert('b')),
      documents.append('draft.1', 7, updatesFrom(8, 1)),
      documents.append('draft.1', 0, updatesFrom(1, 1)),
      events.append(appendOf(lift, 2, { events: [eventAfter(chain(2)[1]!)] })),
    ]);
    await first;
    // Updates of texts, which are told before they are synced, have a transaction of their own.
    expect(storage.metrics().commits).toBeLessThanOrEqual(4);
    expect(rest.map((one) => (one.status === 'fulfilled' ? one.value : one.reason.code))).toEqual([
      'appended',
      'conflict',
      'constraint',
      [1],
      'conflict',
      'appended',
      'appended',
    ]);
    expect(await events.head(lift)).toMatchObject({ seq: 3 });
    expect(await events.answer(lift, 'device', 'late')).toBeNull();
    const offices = await tables.db.selectFrom('office').select('id').execute();
    expect(offices).toEqual([{ id: 'b' }]);
    expect(storage.metrics().faults).toBe(1);
  });

  test('The event loop runs on while a slow disk commits', async () => {
    const { events } = await place.open({ slowCommitMs: 200 });
    let done = false;
    const append = events.append(appendOf(lift, 0, { events: chain(1) })).finally(() => {
      done = true;
    });
    let turns = 0;
    while (!done) {
      turns += 1;
      await new Promise((resolve) => setImmediate(resolve));
    }
    await append;
    expect(turns).toBeGreaterThan(20);
  });
});

function writeOf(id: number, operation: Operation): WriteRequest {
  return { kind: 'write', id, operation, rows: 1, bytes: 1 };
}

describe('a full disk', () => {
  const big = (seq: number) => updatesFrom(seq, 1, 'x'.repeat(1_000_000));

  test('Nothing is acknowledged, everything before stays, and what fits is taken again', async () => {
    const storage = await place.open({ maxPages: 150 });
    const { documents, events } = storage;
    await events.append(appendOf(lift, 0, { events: chain(1) }));
    const full = { name: 'StorageFault', code: 'disk-full' };
    await expect(documents.append('draft.1', 0, big(1))).rejects.toMatchObject(full);
    expect(await documents.load('draft.1')).toBeNull();
    expect(await events.append(appendOf(lift, 1, { events: chain(2).slice(1) }))).toBe('appended');
    await storage.close();
    const roomy = await place.open();
    expect(await roomy.events.read(lift, 0)).toEqual(chain(2));
    expect(await roomy.documents.append('draft.1', 0, big(1))).toBe('appended');
  });

  test('A whole transaction fails together', () => {
    const { database, close } = openForWriting({ directory: place.directory, maxPages: 150 });
    const group = new GroupCommit(database, 0);
    const small = writeOf(1, { kind: 'append-updates', name: 'draft.1', expected: 0, updates: [] });
    const huge = writeOf(2, {
      kind: 'append-updates',
      name: 'draft.2',
      expected: 0,
      updates: updatesFrom(1, 1, 'x'.repeat(1_000_000)),
    });
    const failed = { ok: false, code: 'disk-full' };
    expect(group.run([small, huge])).toMatchObject({
      outcomes: [
        { id: 1, ...failed },
        { id: 2, ...failed },
      ],
      committed: false,
    });
    expect(database.prepare('SELECT * FROM document').all()).toEqual([]);
    expect(group.run([small])).toMatchObject({ outcomes: [{ ok: true }], committed: true });
    close();
  });
});
