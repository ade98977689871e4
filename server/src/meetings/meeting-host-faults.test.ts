import type { MeetingCommand } from '@haoshangliang/shared/meeting';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openSqliteStorage } from '../adapters/sqlite/sqlite-storage.ts';
import type { EventLog } from '../ports/event-log.ts';
import { HostBench, requestOf } from '../testing/bench-of-hosts.ts';
import { addItem } from '../testing/hall.ts';
import { verifiedStream } from '../testing/verified-stream.ts';

let bench: HostBench;

beforeEach(async () => {
  bench = await HostBench.open();
});

afterEach(() => bench.close());

const verified = () => verifiedStream(bench.storage.events, bench.meeting);

/** The same log, of which one function does something else as long as it is told to. */
function troubled(trouble: Partial<EventLog>) {
  const state = { isTroubled: false };
  const events = new Proxy(bench.storage.events, {
    get(log, name) {
      const own = state.isTroubled ? Reflect.get(trouble, name) : undefined;
      const method: unknown = own ?? Reflect.get(log, name);
      return typeof method === 'function' ? method.bind(log) : method;
    },
  });
  return { state, events };
}

describe('when storage fails', () => {
  const broken = async () => Promise.reject(new Error('the disk is gone'));

  test('nothing is acknowledged or shown, the reference is in the log, and it recovers', async () => {
    const lines: string[] = [];
    const { state, events } = troubled({ append: broken });
    const hosts = (await bench.opened({ events, logged: (line) => lines.push(line) })).hosts;
    const before = await hosts.state(bench.meeting);
    state.isTroubled = true;
    const requests = Array.from({ length: 5 }, (_, i) => requestOf(addItem(`第${i}项`)));
    const send = () =>
      Promise.all(requests.map((request) => hosts.execute(bench.meeting, request)));
    const failed = await send();
    expect(failed.map((answer) => answer.ok)).toEqual(Array(5).fill(false));
    for (const answer of failed) {
      expect(answer).toMatchObject({ code: 'try-again' });
      expect(lines.join('')).toContain(answer.ok ? '?' : answer.reference);
    }
    expect(lines.join('')).not.toContain('第0项');
    expect(await hosts.state(bench.meeting)).toEqual(before);
    state.isTroubled = false;
    expect((await send()).map((answer) => answer.ok)).toEqual(Array(5).fill(true));
    expect((await verified()).events).toHaveLength(7);
  });

  test('what was kept although it looked lost is there once', async () => {
    const { append } = bench.storage.events;
    const lost: EventLog['append'] = async (batch) => {
      await append.call(bench.storage.events, batch);
      throw new Error('no answer from the disk');
    };
    const { state, events } = troubled({ append: lost });
    const hosts = (await bench.opened({ events })).hosts;
    const request = requestOf(addItem('一'));
    state.isTroubled = true;
    expect(await hosts.execute(bench.meeting, request)).toMatchObject({ code: 'try-again' });
    state.isTroubled = false;
    expect(await hosts.execute(bench.meeting, request)).toMatchObject({ ok: true, seq: 3 });
    expect((await verified()).events).toHaveLength(3);
  });

  test('a full disk refuses, and what was acknowledged before is there', async () => {
    await bench.storage.close();
    bench.storage = await openSqliteStorage({ directory: bench.folder, maxPages: 90 });
    const hosts = (await bench.opened()).hosts;
    const note = 'x'.repeat(1900);
    await hosts.execute(bench.meeting, requestOf(addItem('一')));
    const item = (await hosts.state(bench.meeting))!.agenda.order[0]!;
    const answers = [];
    for (let i = 0; i < 200; i++) {
      const command: MeetingCommand = { type: 'agenda/note-item', item, note: `${i}${note}` };
      answers.push(await hosts.execute(bench.meeting, requestOf(command)));
    }
    const kept = answers.filter(({ ok }) => ok).length;
    expect(kept).toBeLessThan(200);
    expect(answers.at(-1)).toMatchObject({ code: 'try-again' });
    expect((await verified()).events).toHaveLength(kept + 3);
  });
});

describe('a rule that throws', () => {
  test('costs its own command only, and is logged once', async () => {
    const lines: string[] = [];
    const hosts = (await bench.opened({ logged: (line) => lines.push(line) })).hosts;
    const wrong = { type: 'agenda/remove-item' } as unknown as MeetingCommand;
    const commands = [addItem('一'), wrong, addItem('二')];
    const answers = await Promise.all(
      commands.map((c) => hosts.execute(bench.meeting, requestOf(c))),
    );
    expect(answers.map(({ ok }) => ok)).toEqual([true, false, true]);
    expect(answers[1]).toMatchObject({ code: 'try-again', reference: expect.any(String) });
    expect(lines.filter((line) => line.includes('rule threw'))).toHaveLength(1);
    const { position } = await verified();
    expect(position.seq).toBe(4);
    expect(await hosts.state(bench.meeting)).toEqual(position.state);
  });
});
