import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { Authorship } from './authorship.ts';
import { authorshipBytes, authorshipIn } from './authorship-bytes.ts';

const step = fc.record({
  client: fc.nat(2),
  author: fc.nat(3),
  kind: fc.constantFrom('write', 'delete'),
  at: fc.nat(30),
  length: fc.integer({ min: 1, max: 4 }),
  pause: fc.constantFrom(0, 1_000, 3_600_000),
});

type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

/** Letter by letter what `Authorship` keeps by stretches. */
class Truth {
  readonly authorship = new Authorship();
  readonly letters = new Map<string, { seat: string; deletedBy: string | null }>();
  readonly docs = [10, 20, 30].map((clientID) => Object.assign(new Y.Doc(), { clientID }));
  #now = 1_700_000_000_000;

  take({ client, author, kind, at, length, pause }: Step): void {
    this.#now += pause;
    const doc = this.docs[client]!;
    const text = doc.getText('t');
    const before = Y.getState(doc.store, doc.clientID);
    const updates: Uint8Array[] = [];
    doc.on('update', (bytes: Uint8Array) => updates.push(bytes));
    if (kind === 'write') text.insert(at % (text.length + 1), 'x'.repeat(length));
    else
      text.delete(
        Math.min(at, text.length),
        Math.min(length, text.length - Math.min(at, text.length)),
      );
    for (const bytes of updates) this.#note(bytes, { client, seat: `seat-${author}`, before });
  }

  #note(bytes: Uint8Array, by: { client: number; seat: string; before: number }): void {
    const { client, seat, before } = by;
    const { clientID, store } = this.docs[client]!;
    this.authorship.take(bytes, { seat, account: null }, this.#now);
    for (let i = before; i < Y.getState(store, clientID); i++)
      this.letters.set(`${client} ${i}`, { seat, deletedBy: null });
    for (const { clock, len } of Y.decodeUpdate(bytes).ds.clients.get(clientID) ?? [])
      for (let i = clock; i < clock + len; i++)
        this.letters.get(`${client} ${i}`)!.deletedBy = seat;
  }
}

test('Kept by stretches, in memory or as bytes, it says the same of every letter', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      const truth = new Truth();
      for (const one of steps) truth.take(one);
      const { authorship } = truth;
      for (const kept of [authorship, authorshipIn(authorshipBytes(authorship))]) {
        for (const [key, { seat, deletedBy }] of truth.letters) {
          const [client = 0, clock = 0] = key.split(' ').map(Number);
          const [mark] = kept.within(truth.docs[client]!.clientID, clock, 1);
          expect([mark?.author.seat, mark?.deleted?.author.seat ?? null]).toEqual([
            seat,
            deletedBy,
          ]);
        }
      }
    }),
    { numRuns: 100 },
  );
});

test('A long evening of typing and correcting is a few stretches', () => {
  const authorship = new Authorship();
  const doc = new Y.Doc();
  let now = 1_700_000_000_000;
  doc.on('update', (bytes: Uint8Array) =>
    authorship.take(bytes, { seat: 'a', account: null }, now),
  );
  const text = doc.getText('t');
  for (let i = 0; i < 2_000; i++) {
    now += 1_000;
    text.insert(text.length, '字');
  }
  for (let i = 0; i < 500; i++) text.delete(text.length - 1, 1);
  expect(authorshipBytes(authorship).length).toBeLessThan(100);
});

test('A batch with a gap in it claims nothing of what another line wrote there', () => {
  const doc = Object.assign(new Y.Doc(), { clientID: 7 });
  const updates: Uint8Array[] = [];
  doc.on('update', (bytes: Uint8Array) => updates.push(bytes));
  for (const word of ['一二三四五', '六七八', '九'])
    doc.getText('t').insert(doc.getText('t').length, word);
  const authorship = new Authorship();
  const by = (seat: string) =>
    ({ seat, account: null }) as unknown as Parameters<typeof authorship.take>[1];
  authorship.take(Y.mergeUpdates([updates[0]!, updates[2]!]), by('one'), 1);
  authorship.take(updates[1]!, by('other'), 2);
  const pieces = (known: Authorship) =>
    known.within(7, 0, 9).map(({ clock, length, author }) => [clock, length, author.seat]);
  const told = [
    [0, 5, 'one'],
    [5, 3, 'other'],
    [8, 1, 'one'],
  ];
  expect(pieces(authorship)).toEqual(told);
  expect(pieces(authorshipIn(authorshipBytes(authorship)))).toEqual(told);
});
