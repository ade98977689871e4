import { hour, minute } from '@haoshangliang/shared/kernel';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { HostBench, type Parts, requestOf } from '../testing/bench-of-hosts.ts';
import { addItem } from '../testing/hall.ts';

let bench: HostBench;

beforeEach(async () => {
  bench = await HostBench.open();
});

afterEach(() => bench.close());

/** An open meeting with an item of one minute that has just been started. */
async function underWay(more: Partial<Parts> = {}) {
  const { hosts } = await bench.opened(more);
  const { meeting } = bench;
  await hosts.execute(meeting, requestOf(addItem('一', 1)));
  const item = (await hosts.state(meeting))!.agenda.order[0]!;
  await hosts.execute(meeting, requestOf({ type: 'agenda/start-item', item }));
  return { hosts, item };
}

describe('a deadline', () => {
  test('fires when its time has come, once', async () => {
    await underWay();
    bench.clock.pass(minute - 1);
    expect(await bench.count('agenda/item-overran')).toBe(0);
    bench.clock.pass(1);
    await vi.waitFor(async () => expect(await bench.count('agenda/item-overran')).toBe(1));
    bench.clock.pass(hour);
    const { hosts } = bench.start();
    await hosts.execute(bench.meeting, requestOf(addItem('二')));
    expect(await bench.count('agenda/item-overran')).toBe(1);
  });

  test('fires after a restart, if its time came while nobody was there', async () => {
    await underWay();
    await bench.stop();
    bench.clock.pass(2 * minute);
    await bench.start().hosts.armAll();
    bench.clock.pass(0);
    await vi.waitFor(async () => expect(await bench.count('agenda/item-overran')).toBe(1));
  });

  test('fires once although two processes watch it', async () => {
    const { hosts } = await underWay();
    const other = bench.start();
    await other.hosts.armAll();
    bench.clock.pass(minute);
    await vi.waitFor(async () => expect(await bench.count('agenda/item-overran')).toBe(1));
    const request = requestOf(addItem('二'));
    expect(await other.hosts.execute(bench.meeting, request)).toMatchObject({ ok: true });
    expect(await hosts.execute(bench.meeting, request)).toMatchObject({ ok: true });
    expect(await bench.count('agenda/item-overran')).toBe(1);
  });

  test('whose reason has gone does not fire', async () => {
    const { hosts, item } = await underWay();
    await hosts.execute(bench.meeting, requestOf({ type: 'agenda/finish-item', item }));
    bench.clock.pass(hour);
    await hosts.execute(bench.meeting, requestOf(addItem('二')));
    expect(await bench.count('agenda/item-overran')).toBe(0);
  });

  test('is tried again after the disk has failed', async () => {
    let isBroken = false;
    const events = new Proxy(bench.storage.events, {
      get(log, name) {
        const method: unknown = Reflect.get(log, name);
        if (name === 'append' && isBroken) return async () => Promise.reject(new Error('broken'));
        return typeof method === 'function' ? method.bind(log) : method;
      },
    });
    const lines: string[] = [];
    await underWay({ events, logged: (line) => lines.push(line) });
    isBroken = true;
    bench.clock.pass(minute);
    await vi.waitFor(() => expect(lines.join('')).toContain('commands not kept'));
    isBroken = false;
    await vi.waitFor(async () => {
      bench.clock.pass(5_000);
      expect(await bench.count('agenda/item-overran')).toBe(1);
    });
  });

  test('a meeting forgotten open is noted after twelve hours', async () => {
    await underWay();
    bench.clock.pass(12 * hour);
    await vi.waitFor(async () => expect(await bench.count('life/left-open')).toBe(1));
  });

  test('does not wait for a clock that was set right after the meeting had begun', async () => {
    const { hosts, item } = await underWay();
    await hosts.execute(bench.meeting, requestOf({ type: 'agenda/finish-item', item }));
    bench.clock.pass(-24 * hour);
    await hosts.execute(bench.meeting, requestOf(addItem('二', 1)));
    const next = (await hosts.state(bench.meeting))!.agenda.order[1]!;
    await hosts.execute(bench.meeting, requestOf({ type: 'agenda/start-item', item: next }));
    bench.clock.pass(minute - 1);
    await hosts.execute(bench.meeting, requestOf(addItem('三')));
    expect(await bench.count('agenda/item-overran')).toBe(0);
    bench.clock.pass(1);
    await vi.waitFor(async () => expect(await bench.count('agenda/item-overran')).toBe(1));
  });

  test('that was coming when the clock was set back comes after what was left of it', async () => {
    const { hosts } = await underWay();
    bench.clock.pass(-hour);
    await hosts.execute(bench.meeting, requestOf(addItem('二')));
    bench.clock.pass(minute);
    await vi.waitFor(async () => expect(await bench.count('agenda/item-overran')).toBe(1));
  });
});
