import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { DocumentLog, StoredUpdate } from '../ports/document-log.ts';

export interface OpenedDocumentLog {
  readonly documents: DocumentLog;
  close(): Promise<void>;
}

export function updatesFrom(seq: number, count: number, text = 'update'): StoredUpdate[] {
  return Array.from({ length: count }, (_, i) => ({
    seq: seq + i,
    // A view into a larger buffer, as updates arrive from a socket.
    bytes: new TextEncoder().encode(`before ${text} ${seq + i}`).subarray(7),
    seat: i % 2 === 0 ? `seat-${i}` : null,
    account: i % 3 === 0 ? `account-${i}` : null,
    at: 1_700_000_000_000 + i,
  }));
}

const state = new Uint8Array([0, 1, 255, 0]);
const authors = new Uint8Array([7, 0]);
const compacted = { state, authors };
const other = { state: new Uint8Array([9]), authors: new Uint8Array([9]) };

/** What every document log promises. */
export function describeDocumentLog(name: string, open: () => Promise<OpenedDocumentLog>): void {
  describe(`${name}: document log`, () => {
    let log: DocumentLog;
    let opened: OpenedDocumentLog;

    beforeEach(async () => {
      opened = await open();
      log = opened.documents;
    });

    afterEach(() => opened.close());

    test('has no document before its first update', async () => {
      expect(await log.load('draft.1')).toBeNull();
      expect(await log.compact('draft.1', 1, compacted)).toBe('conflict');
    });

    test('reads back what was appended', async () => {
      const updates = updatesFrom(1, 3);
      expect(await log.append('draft.1', 0, updates.slice(0, 1))).toBe('appended');
      expect(await log.append('draft.1', 1, updates.slice(1))).toBe('appended');
      expect(await log.load('draft.1')).toEqual({
        stateSeq: 0,
        state: null,
        authors: null,
        updates,
      });
      expect(await log.load('draft.2')).toBeNull();
    });

    test('says once what is written, before it is stored, and nothing of what is not', async () => {
      const said: string[] = [];
      const append = (expected: number, name: string) =>
        log
          .append('draft.1', expected, updatesFrom(expected + 1, 1), () =>
            said.push(`${name} written`),
          )
          .then(() => said.push(`${name} stored`));
      await Promise.all([append(0, 'first'), append(1, 'second')]);
      expect([...said].sort()).toEqual([
        'first stored',
        'first written',
        'second stored',
        'second written',
      ]);
      for (const name of ['first', 'second'])
        expect(said.indexOf(`${name} written`)).toBeLessThan(said.indexOf(`${name} stored`));
      await log.append('draft.1', 0, updatesFrom(1, 1), () => said.push('behind'));
      expect(said).not.toContain('behind');
    });

    test('answers a writer who is behind or ahead with a conflict', async () => {
      await log.append('draft.1', 0, updatesFrom(1, 1));
      expect(await log.append('draft.1', 0, updatesFrom(1, 1))).toBe('conflict');
      expect(await log.append('draft.1', 2, updatesFrom(3, 1))).toBe('conflict');
      expect((await log.load('draft.1'))?.updates).toHaveLength(1);
    });

    test('lets one of two writers win who append at the same seq', async () => {
      const both = await Promise.all([
        log.append('draft.1', 0, updatesFrom(1, 2, 'one')),
        log.append('draft.1', 0, updatesFrom(1, 2, 'two')),
      ]);
      expect([...both].sort()).toEqual(['appended', 'conflict']);
      expect((await log.load('draft.1'))?.updates).toHaveLength(2);
    });

    test('refuses updates that leave a gap', async () => {
      const [first, , third] = updatesFrom(1, 3);
      const gap = log.append('draft.1', 0, [first!, third!]);
      await expect(gap).rejects.toMatchObject({ code: 'refused' });
      expect(await log.load('draft.1')).toBeNull();
    });

    test('puts a state in the place of updates and counts on from there', async () => {
      await log.append('draft.1', 0, updatesFrom(1, 3));
      expect(await log.compact('draft.1', 2, compacted)).toBe('compacted');
      const [third] = updatesFrom(1, 3).slice(2);
      expect(await log.load('draft.1')).toEqual({
        stateSeq: 2,
        state,
        authors,
        updates: [third],
      });
      expect(await log.compact('draft.1', 3, compacted)).toBe('compacted');
      expect(await log.append('draft.1', 2, updatesFrom(3, 1))).toBe('conflict');
      expect(await log.append('draft.1', 3, updatesFrom(4, 1))).toBe('appended');
      expect((await log.load('draft.1'))?.updates).toEqual(updatesFrom(4, 1));
    });

    test('compacts only forward and only what there is', async () => {
      await log.append('draft.1', 0, updatesFrom(1, 3));
      await log.compact('draft.1', 2, compacted);
      expect(await log.compact('draft.1', 2, other)).toBe('conflict');
      expect(await log.compact('draft.1', 1, other)).toBe('conflict');
      expect(await log.compact('draft.1', 4, other)).toBe('conflict');
      expect(await log.load('draft.1')).toMatchObject({ stateSeq: 2, state, authors });
    });

    test('destroys one document and no other, and can begin it anew', async () => {
      await log.append('draft.1', 0, updatesFrom(1, 3));
      await log.compact('draft.1', 2, compacted);
      await log.append('draft.2', 0, updatesFrom(1, 2));
      await log.destroy('draft.1');
      await log.destroy('draft.1');
      expect(await log.load('draft.1')).toBeNull();
      expect((await log.load('draft.2'))?.updates).toEqual(updatesFrom(1, 2));
      expect(await log.append('draft.1', 0, updatesFrom(1, 1))).toBe('appended');
    });
  });
}
