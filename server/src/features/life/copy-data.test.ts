import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openSqliteStorage } from '../../adapters/sqlite/sqlite-storage.ts';
import { Hall } from '../../testing/hall.ts';
import { TestClock } from '../../testing/test-clock.ts';
import { listCopies, sweepBroken } from './copies.ts';
import { copyData } from './copy-data.ts';
import { copyDaily } from './daily-copy.ts';

let home: string;

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'haoshangliang-copies-'));
});

afterEach(() => rm(home, { recursive: true }));

test('of the copies made by themselves the last fourteen are kept, by hand three, and nothing else is touched', async () => {
  const storage = await openSqliteStorage({ directory: join(home, 'data') });
  const clock = new TestClock();
  const folder = join(home, 'copies');
  const made = [];
  for (let i = 0; i < 16; i++) {
    made.push((await copyData({ storage, clock, folder }, i % 2 === 0 ? 'daily' : 'closed')).name);
    if (i === 0) await writeFile(join(folder, 'note.txt'), '');
    clock.pass(1000);
  }
  const byHand = [];
  for (let i = 0; i < 5; i++) {
    byHand.push((await copyData({ storage, clock, folder }, 'by-hand')).name);
    clock.pass(1000);
  }
  const kept = [...made.slice(-14), ...byHand.slice(-3)];
  expect((await readdir(folder)).sort()).toEqual([...kept, 'note.txt']);
  const listed = await listCopies(folder);
  expect(listed.map(({ name }) => name)).toEqual([...kept].reverse());
  expect(listed[0]).toMatchObject({ why: 'by-hand', at: clock.now() - 1000 });
  expect(listed[0]!.bytes).toBeGreaterThan(10_000);
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

test('what is left of broken copies is swept away, and a copy of an earlier version is listed', async () => {
  const old = 'haoshangliang-20260905T110500000Z.sqlite';
  const broken = [`${old}.0123456789ab.part`, 'upload-0123456789ab.part', `${old}.part-journal`];
  for (const name of [old, ...broken]) await writeFile(join(home, name), 'x');
  await sweepBroken(home);
  expect(await readdir(home)).toEqual([old]);
  expect(await listCopies(home)).toEqual([
    { name: old, at: Date.UTC(2026, 8, 5, 11, 5), bytes: 1, why: null },
  ]);
  await sweepBroken(join(home, 'missing'));
  expect(await listCopies(join(home, 'missing'))).toEqual([]);
});

test('a copy that is overdue at start is made soon, one of this morning is waited for', () => {
  const clock = new TestClock();
  const hour = 3_600_000;
  let made = 0;
  const copy = async () => {
    made += 1;
  };
  const failed = () => {};
  const stopOverdue = copyDaily({ clock, lastAt: clock.now() - 30 * hour, copy, failed });
  clock.pass(60_000);
  expect(made).toBe(1);
  stopOverdue();
  const stop = copyDaily({ clock, lastAt: clock.now() - 3 * hour, copy, failed });
  clock.pass(20 * hour);
  expect(made).toBe(1);
  clock.pass(hour);
  expect(made).toBe(2);
  stop();
  // A machine that was never copied may be switched off in the evening.
  const stopFirst = copyDaily({ clock, lastAt: null, copy, failed });
  clock.pass(hour);
  expect(made).toBe(3);
  stopFirst();
});

test('a copy is made every day, also after one has failed', async () => {
  const clock = new TestClock();
  const failures: unknown[] = [];
  let made = 0;
  const copy = async () => {
    made += 1;
    if (made === 1) throw new Error('disk full');
  };
  const failed = (error: unknown) => failures.push(error);
  const stop = copyDaily({ clock, lastAt: null, copy, failed });
  const day = 24 * 3_600_000;
  for (let i = 0; i < 3; i++) clock.pass(day);
  await Promise.resolve();
  expect([made, failures]).toEqual([3, [new Error('disk full')]]);
  stop();
  clock.pass(day);
  expect(made).toBe(3);
});
