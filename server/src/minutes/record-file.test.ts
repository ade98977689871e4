import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { verifyRecord } from '@haoshangliang/shared/record';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { hashing } from '../ports/event-chain.ts';
import type { EventLog } from '../ports/event-log.ts';
import { type Issuing, startIssuing } from '../testing/issuing.ts';
import { createIssuedBook } from './issued-book.ts';
import { recordFile } from './record-parts.ts';

const verifyCommand = fileURLToPath(new URL('../composition/verify.ts', import.meta.url));

let desk: Issuing;

beforeEach(async () => {
  desk = await startIssuing();
});
afterEach(() => desk.running.close());

describe('the record file', () => {
  test('is sound, with everything that was issued in it', async () => {
    await desk.issue();
    await desk.correct();
    await desk.issue();
    const found = verifyRecord(await desk.record(), hashing);
    const sealed = (await desk.issues()).map(({ seq, hash }, i) => ({ no: i + 1, seq, hash }));
    expect(found).toMatchObject({ sound: true, issues: sealed });
    const head = await desk.running.hosts.head(desk.meeting);
    expect(found).toMatchObject({ head });
  });

  test('is read as fast as it is taken: who does not take it fills no memory', async () => {
    await desk.issue();
    const { hosts, storage } = desk.running;
    const now = await hosts.snapshot(desk.meeting);
    if (now === null) throw new Error('no meeting');
    let reads = 0;
    const log: Pick<EventLog, 'read'> = {
      read: (...asked) => {
        reads++;
        return storage.events.read(...asked);
      },
    };
    const sources = { log, tables: storage.tables, issued: createIssuedBook(storage.tables) };
    const writing = { meeting: desk.meeting, state: now.state, through: now.seq };
    const taken: string[] = [];
    let take: (() => void) | null = null;
    const slow = new Writable({
      ...{ objectMode: true, highWaterMark: 1 },
      write(part: string, _encoding, done) {
        taken.push(part);
        take = done;
      },
    });
    const ended = pipeline(recordFile(sources, writing, 1), slow);
    for (let turn = 0; turn < 500; turn++) await new Promise((next) => setImmediate(next));
    // One part is being taken, and a few lie ready.
    expect(taken).toHaveLength(1);
    expect(reads).toBeLessThan(5);
    expect(now.seq).toBeGreaterThan(10);
    slow._write = (part: string, _encoding, done) => {
      taken.push(part);
      done();
    };
    (take as (() => void) | null)?.();
    await ended;
    expect(reads).toBe(now.seq);
    const file: unknown = JSON.parse(taken.join(''));
    expect(verifyRecord(file, hashing)).toMatchObject({ sound: true });
  });

  test('`pnpm verify` says so, and names the place where one has been tampered with', async () => {
    await desk.issue();
    const home = await mkdtemp(join(tmpdir(), 'haoshangliang-record-'));
    try {
      const path = join(home, 'record.json');
      const verified = (file: object) =>
        writeFile(path, JSON.stringify(file)).then(
          () =>
            new Promise<{ code: number; told: string }>((resolve) => {
              execFile(process.execPath, [verifyCommand, path], (error, told) =>
                resolve({ code: error === null ? 0 : Number(error.code), told }),
              );
            }),
        );
      const file = await desk.record();
      const [{ hash } = { hash: '' }] = await desk.issues();
      expect(await verified(file)).toEqual({ code: 0, told: expect.stringContaining(hash) });
      const [content] = structuredClone(file.issues);
      (content!.content as { frame: { signer: string } }).frame.signer = '别人';
      const forged = await verified({ ...file, issues: [content] });
      expect(forged.code).toBe(1);
      expect(forged.told).toContain(`第${file.events.length}条`);
      const cut = await verified({ ...file, events: file.events.toSpliced(1, 1) });
      expect(cut).toEqual({ code: 1, told: expect.stringContaining('第2条：记录缺失') });
    } finally {
      await rm(home, { recursive: true });
    }
  });
});
