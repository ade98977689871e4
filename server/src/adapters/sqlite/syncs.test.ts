import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { LogFile } from './log-file.ts';
import { databasePath } from './open-for-writing.ts';
import type { Report } from './protocol.ts';
import { Syncs } from './syncs.ts';

let directory: string;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'haoshangliang-syncs-'));
});

afterEach(() => rm(directory, { recursive: true }));

const committed = (id: number) => ({
  outcomes: [{ id, ok: true, result: 'appended' }] as const,
  commit: { operations: 1, rows: 1 },
});

test('after a sync that failed nothing is called stored any more, though the next would succeed', async () => {
  const reports: Report[] = [];
  let ended: unknown = null;
  const log = new LogFile(directory, 0);
  const syncs = new Syncs(log, {
    report: (report) => reports.push(report),
    end: (fault) => {
      ended = fault;
    },
  });
  syncs.await(committed(1));
  await expect.poll(() => ended).toMatchObject({ code: 'io-error' });
  expect(reports).toMatchObject([
    { kind: 'settled', commit: null, outcomes: [{ id: 1, ok: false }] },
  ]);
  // Now there is a log that can be synced.
  await writeFile(`${databasePath(directory)}-wal`, '');
  syncs.await(committed(2));
  await log.sync();
  await syncs.close();
  expect(reports).toHaveLength(1);
});
