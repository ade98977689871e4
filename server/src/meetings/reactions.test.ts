import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { PendingReaction } from '../ports/event-log.ts';
import { HostBench, requestOf } from '../testing/bench-of-hosts.ts';

let bench: HostBench;

beforeEach(async () => {
  bench = await HostBench.open();
});

afterEach(() => bench.close());

const pending = () => bench.storage.events.pendingReactions();

describe('work after commit', () => {
  const adjourn = { type: 'life/adjourn-meeting' } as const;

  test('is done once and then forgotten', async () => {
    const done: PendingReaction[] = [];
    const table = { 'copy-data': async (reaction: PendingReaction) => void done.push(reaction) };
    const { hosts } = await bench.opened({ reactions: table });
    const answer = await hosts.execute(bench.meeting, requestOf(adjourn));
    await vi.waitFor(async () => expect(await pending()).toEqual([]));
    expect(done).toEqual([
      {
        stream: bench.stream,
        seq: answer.ok && answer.seq,
        index: 0,
        name: 'copy-data',
        input: { why: 'adjourned' },
      },
    ]);
    await bench.start({ reactions: table }).reactions.resume();
    expect(done).toHaveLength(1);
  });

  test('that an earlier process left undone is taken up at the next start', async () => {
    const never = new Promise<void>(() => {});
    let isBegun = false;
    const table = {
      'copy-data': () => {
        isBegun = true;
        return never;
      },
    };
    const killed = await bench.opened({ reactions: table });
    await killed.hosts.execute(bench.meeting, requestOf(adjourn));
    await vi.waitFor(() => expect(isBegun).toBe(true));
    await killed.hosts.close();
    await bench.stop(killed);
    const done: string[] = [];
    const after = bench.start({ reactions: { 'copy-data': async (r) => void done.push(r.name) } });
    await after.reactions.resume();
    await vi.waitFor(async () => expect(await pending()).toEqual([]));
    expect(done).toEqual(['copy-data']);
  });

  test('that fails is tried again with growing pauses', async () => {
    const attempts: number[] = [];
    const worker = async () => {
      attempts.push(bench.clock.now());
      if (attempts.length < 4) throw new Error('not yet');
    };
    const { hosts } = await bench.opened({ reactions: { 'copy-data': worker } });
    await hosts.execute(bench.meeting, requestOf(adjourn));
    await vi.waitFor(async () => {
      bench.clock.pass(500);
      expect(await pending()).toEqual([]);
    });
    const pauses = attempts.slice(1).map((at, i) => at - attempts[i]!);
    expect(pauses).toHaveLength(3);
    pauses.forEach((pause, i) => {
      expect(pause).toBeGreaterThanOrEqual(1000 * 2 ** i);
    });
  });

  test('that nobody knows is kept and logged', async () => {
    const lines: string[] = [];
    const { reactions } = await bench.opened({ logged: (line) => lines.push(line) });
    reactions.start([{ stream: bench.stream, seq: 4, index: 0, name: 'toString', input: {} }]);
    expect(lines.join('')).toContain('nobody knows this work');
  });
});
