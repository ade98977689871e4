import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { verifyRecord } from '@haoshangliang/shared/record';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { hashing } from '../ports/event-chain.ts';
import { type Issuing, startIssuing } from '../testing/issuing.ts';

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
