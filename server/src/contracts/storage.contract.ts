import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { DocumentLog } from '../ports/document-log.ts';
import type { StreamRef } from '../ports/event-log.ts';
import type { Storage } from '../ports/storage.ts';
import { updatesFrom } from './document-log.contract.ts';
import { answerTo, appendOf, chain, eventAfter, reactionOf, stream } from './sample-events.ts';
import { officeRow } from './tables.contract.ts';

export interface DurableStorage {
  open(): Promise<Storage>;
  /** Everything the storage keeps on disk, as it is now. */
  bytes(): Promise<Buffer>;
  dispose(): Promise<void>;
}

/** The beginning of a secret, which a store keeps in one piece however long the rest is. */
function markOf(secret: string): string {
  return secret.slice(0, 12);
}

function holds(bytes: Buffer, secret: readonly string[]): string[] {
  const found = new Set(bytes.toString('latin1').match(/secret-\d{5}/g));
  return secret.map(markOf).filter((mark) => found.has(mark));
}

function secret(i: number, length: number): string {
  return `secret-${String(i).padStart(5, '0')}${'x'.repeat(length)}`;
}

/** Numbers from 0 to 1, the same in every run: the seeds below make a store move what it holds, and leave copies. */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return state / 2147483648;
  };
}

/** Puts 900 rows into three boxes, some twice, and returns what was in the second. */
async function fillBoxes(storage: Storage, ref: StreamRef): Promise<string[]> {
  const next = numbersFrom(1);
  const inSecond: string[] = [];
  const appends = Array.from({ length: 900 }, (_, i) => {
    const box = `vote-${Math.floor(next() * 3)}`;
    const key = `seat-${Math.floor(next() * 900)}`;
    const value = secret(i, Math.floor(next() * (next() < 0.05 ? 9_000 : 700)));
    if (box === 'vote-1') inSecond.push(value);
    return storage.events.append(appendOf(ref, 0, { rows: [{ box, key, value }] }));
  });
  await Promise.all(appends);
  return inSecond;
}

/** Writes ten documents at once, compacting now and then, and returns what was in the second. */
async function writeDocuments(documents: DocumentLog): Promise<string[]> {
  const next = numbersFrom(4);
  const heads = new Map<string, number>();
  const inSecond: string[] = [];
  const writes = Array.from({ length: 3_000 }, (_, i) => {
    const name = `draft.${Math.floor(next() * 10)}`;
    const head = heads.get(name) ?? 0;
    const text = secret(i, Math.floor(next() * (i % 30 === 0 ? 5_000 : 120)));
    const bytes = new TextEncoder().encode(text);
    heads.set(name, head + 1);
    if (name === 'draft.1') inSecond.push(text);
    const append = documents.append(name, head, [
      { seq: head + 1, bytes, seat: null, account: null, at: 1 },
    ]);
    if ((head + 1) % 200 !== 0) return append;
    return Promise.all([
      append,
      documents.compact(name, head - 19, { state: bytes, authors: bytes }),
    ]);
  });
  await Promise.all(writes);
  return inSecond;
}

/** What a storage promises that outlives the process. */
export function describeStorage(name: string, prepare: () => Promise<DurableStorage>): void {
  describe(`${name}: storage`, () => {
    let place: DurableStorage;
    let storage: Storage;
    const lift = stream('lift');

    beforeEach(async () => {
      place = await prepare();
      storage = await place.open();
    });

    afterEach(async () => {
      await storage.close();
      await place.dispose();
    });

    test('finds everything again after being closed', async () => {
      const events = chain(3, '要装电梯');
      const rows = [{ box: 'vote', key: 'seat', value: 'c2VhbGVk' }];
      const reactions = [reactionOf(lift, 2), reactionOf(lift, 3)];
      const answers = [answerTo('raise', 3)];
      await storage.events.append(appendOf(lift, 0, { events, rows, reactions, answers }));
      await storage.events.completeReaction(reactions[0]!);
      await storage.documents.append('draft.1', 0, updatesFrom(1, 2));
      await storage.tables.write(storage.tables.db.insertInto('office').values(officeRow('a')));
      await storage.close();
      storage = await place.open();
      expect(await storage.events.read(lift, 0)).toEqual(events);
      expect(await storage.events.rows(lift, 'vote')).toEqual(rows);
      expect(await storage.events.answer(lift, 'device', 'raise')).toEqual(answers[0]);
      expect(await storage.events.pendingReactions()).toEqual([reactions[1]]);
      expect((await storage.documents.load('draft.1'))?.updates).toEqual(updatesFrom(1, 2));
      expect(await storage.tables.db.selectFrom('office').selectAll().execute()).toHaveLength(1);
    });

    test('finishes what is under way before it closes, and takes nothing afterwards', async () => {
      const append = storage.events.append(appendOf(lift, 0, { events: chain(1) }));
      const closing = storage.close();
      expect(await append).toBe('appended');
      await closing;
      const late = storage.events.append(appendOf(lift, 1, {}));
      await expect(late).rejects.toMatchObject({ name: 'StorageFault', code: 'closed' });
      await expect(storage.events.head(lift)).rejects.toMatchObject({ code: 'closed' });
    });

    test('leaves nothing of an emptied box in its files', async () => {
      const gone = await fillBoxes(storage, lift);
      const kept = await storage.events.rows(lift, 'vote-2');
      expect(holds(await place.bytes(), gone).length).toBeGreaterThan(200);
      await storage.events.emptyBox(lift, 'vote-1');
      expect(holds(await place.bytes(), gone)).toEqual([]);
      expect(await storage.events.rows(lift, 'vote-2')).toEqual(kept);
    });

    test('leaves nothing of erased words in its files', async () => {
      const words = Array.from({ length: 600 }, (_, i) => secret(i, i % 20 === 0 ? 9_000 : i));
      const [square, water] = [stream('square'), stream('water')];
      const refs = [lift, square, water];
      const heads = refs.map(() => ({ seq: 0, hash: '' }));
      for (const [i, text] of words.entries()) {
        const head = heads[i % 3]!;
        const event = eventAfter(head, text);
        heads[i % 3] = event;
        await storage.events.append(appendOf(refs[i % 3]!, head.seq, { events: [event] }));
      }
      for (let seq = 1; seq <= 200; seq += 2) await storage.events.eraseWords(square, seq);
      const gone = words.filter((_, i) => i % 3 === 1 && Math.floor(i / 3) % 2 === 0);
      expect(holds(await place.bytes(), gone)).toEqual([]);
      const left = await storage.events.read(square, 0);
      expect(left.filter(({ words: kept }) => kept !== null)).toHaveLength(100);
    });

    test('leaves nothing of a destroyed document in its files', async () => {
      const gone = await writeDocuments(storage.documents);
      const kept = await storage.documents.load('draft.2');
      expect(holds(await place.bytes(), gone).length).toBeGreaterThan(20);
      await storage.documents.destroy('draft.1');
      expect(holds(await place.bytes(), gone)).toEqual([]);
      expect(await storage.documents.load('draft.2')).toEqual(kept);
    });
  });
}
