import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openSqliteStorage } from '../../adapters/sqlite/sqlite-storage.ts';
import { Hall } from '../../testing/hall.ts';
import { TestClock } from '../../testing/test-clock.ts';
import { copyData } from './copy-data.ts';
import { copyDaily } from './daily-copy.ts';

let home: string;

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'haoshangliang-copies-'));
});

afterEach(() => rm(home, { recursive: true }));

test('the last fourteen copies are kept, and nothing else is touched', async () => {
  const storage = await openSqliteStorage({ directory: join(home, 'data') });
  const clock = new TestClock();
  const folder = join(home, 'copies');
  const made = [];
  for (let i = 0; i < 16; i++) {
    made.push(basename(await copyData({ storage, clock, folder })));
    if (i === 0) await writeFile(join(folder, 'note.txt'), '');
    clock.pass(1000);
  }
  expect((await readdir(folder)).sort()).toEqual([...made.slice(-14), 'note.txt']);
  await storage.close();
});

test('adjourning a meeting makes a copy from which it can be resumed in a fresh folder', async () => {
  const hall = await Hall.open({}, join(home, 'first'));
  const meeting = await hall.openMeeting();
  await hall.must(meeting, { type: 'life/adjourn-meeting' });
  const copies = join(home, 'first', 'data', 'copies');
  const found = await vi.waitFor(async () => {
    const names = (await readdir(copies)).filter((name) => name.endsWith('.sqlite'));
    expect(names).toHaveLength(1);
    return names[0]!;
  });
  await hall.leave();
  const { databasePath } = await import('../../adapters/sqlite/open-for-writing.ts');
  const { copyFile, mkdir } = await import('node:fs/promises');
  const fresh = join(home, 'second', 'data');
  await mkdir(fresh, { recursive: true });
  await copyFile(join(copies, found), databasePath(fresh));
  const second = await Hall.open({}, join(home, 'second'));
  expect((await second.app.hosts.state(meeting))?.life.phase).toBe('adjourned');
  await second.must(meeting, { type: 'life/resume-meeting' });
  await second.leave();
});

test('a copy is made every day, also after one has failed', async () => {
  const clock = new TestClock();
  const failures: unknown[] = [];
  let made = 0;
  const copy = async () => {
    made += 1;
    if (made === 1) throw new Error('disk full');
  };
  const stop = copyDaily(clock, copy, (error) => failures.push(error));
  const day = 24 * 3_600_000;
  for (let i = 0; i < 3; i++) clock.pass(day);
  await Promise.resolve();
  expect([made, failures]).toEqual([3, [new Error('disk full')]]);
  stop();
  clock.pass(day);
  expect(made).toBe(3);
});
