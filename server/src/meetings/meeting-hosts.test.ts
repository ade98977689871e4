import { hour, minute } from '@haoshangliang/shared/kernel';
import { commandSpec, commandTypes } from '@haoshangliang/shared/meeting';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { HostBench, newMeeting, requestOf } from '../testing/bench-of-hosts.ts';
import { addItem } from '../testing/hall.ts';
import { isLate } from './lateness.ts';
import { MeetingHost } from './meeting-host.ts';

let bench: HostBench;

beforeEach(async () => {
  bench = await HostBench.open();
});

afterEach(() => bench.close());

test('a meeting that nobody asks for is put away and read again when somebody does', async () => {
  const { hosts } = await bench.opened();
  const { meeting, storage } = bench;
  await hosts.execute(meeting, requestOf({ type: 'life/adjourn-meeting' }));
  const before = await hosts.state(meeting);
  const read = vi.spyOn(storage.events, 'read');
  await hosts.state(meeting);
  expect(read).not.toHaveBeenCalled();
  bench.clock.pass(31 * minute);
  bench.clock.pass(16 * minute);
  expect(await hosts.state(meeting)).toEqual(before);
  expect(read).toHaveBeenCalledTimes(1);
});

test('of meetings that do not exist nothing is kept, however many are asked for', async () => {
  const { hosts } = await bench.opened();
  const asked = Array.from({ length: 50 }, () => hosts.state(newMeeting()));
  expect(new Set(await Promise.all(asked))).toEqual(new Set([null]));
  const closed = vi.spyOn(MeetingHost.prototype, 'close');
  await hosts.close();
  expect(closed).toHaveBeenCalledTimes(1);
});

test('a meeting with a coming deadline is not put away', async () => {
  await bench.opened();
  bench.clock.pass(hour);
  bench.clock.pass(12 * hour);
  await vi.waitFor(async () => expect(await bench.count('life/left-open')).toBe(1));
});

test('after closing nothing is taken in any more', async () => {
  const { hosts } = await bench.opened();
  await hosts.close();
  const answer = await hosts.execute(bench.meeting, requestOf(addItem('一')));
  expect(answer).toEqual({ ok: false, code: 'try-again' });
  expect((await hosts.head(bench.meeting)).seq).toBe(2);
});

test('what is taken in before closing is answered', async () => {
  const { hosts } = await bench.opened();
  const answers = Array.from({ length: 300 }, (_, i) =>
    hosts.execute(bench.meeting, requestOf({ ...addItem('一'), minutes: i + 1 })),
  );
  await hosts.close();
  for (const answer of await Promise.all(answers)) {
    expect(answer).not.toMatchObject({ code: 'try-again' });
  }
});

test('every command type says for how long it stays meaningful, and is late after that', () => {
  for (const type of commandTypes) {
    const offline = commandSpec(type)?.offline ?? 'refuse';
    const life = offline === 'refuse' ? 30_000 : offline;
    const request = requestOf({ type } as never, { madeAt: 1_000_000 });
    expect(isLate(request, 1_000_000 + life)).toBe(false);
    expect(isLate(request, 1_000_001 + life)).toBe(true);
    expect(isLate({ ...request, madeAt: null }, Number.MAX_SAFE_INTEGER)).toBe(false);
  }
});
