import type { CommandId } from '@haoshangliang/shared/kernel';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { HostBench, requestOf } from '../testing/bench-of-hosts.ts';
import { addItem } from '../testing/hall.ts';
import { verifiedStream } from '../testing/verified-stream.ts';

let bench: HostBench;

beforeEach(async () => {
  bench = await HostBench.open();
});

afterEach(() => bench.close());

const verified = () => verifiedStream(bench.storage.events, bench.meeting);

describe('a batch', () => {
  test('commands sent together are decided one after the other', async () => {
    const hosts = (await bench.opened()).hosts;
    const commands = Array.from({ length: 50 }, (_, i) => addItem(`第${i}项`));
    const answers = await Promise.all(
      commands.map((c) => hosts.execute(bench.meeting, requestOf(c))),
    );
    expect(answers.map((answer) => answer.ok && answer.seq)).toEqual(commands.map((_, i) => i + 3));
    const { position } = await verified();
    expect(position.state).toEqual(await hosts.state(bench.meeting));
    expect(position.hash).toBe((await hosts.head(bench.meeting)).hash);
  });

  test('time never runs backwards in the stream', async () => {
    const hosts = (await bench.opened()).hosts;
    await hosts.execute(bench.meeting, requestOf(addItem('一')));
    bench.clock.pass(-3_600_000);
    await hosts.execute(bench.meeting, requestOf(addItem('二')));
    const { events } = await verified();
    expect(events.at(-1)!.at).toBe(events.at(-2)!.at);
  });

  test('a meeting that does not exist has no state', async () => {
    expect(await bench.start().hosts.state(bench.meeting)).toBeNull();
  });
});

describe('sending twice', () => {
  test('gets the first answer, also from another process and after the rules would refuse it', async () => {
    const hosts = (await bench.opened()).hosts;
    const request = requestOf({ type: 'life/adjourn-meeting' });
    const first = await hosts.execute(bench.meeting, request);
    expect(first).toMatchObject({ ok: true, seq: 3 });
    expect(await hosts.execute(bench.meeting, request)).toEqual(first);
    expect(await bench.start().hosts.execute(bench.meeting, request)).toEqual(first);
    expect((await verified()).events).toHaveLength(3);
  });

  test('the same id with another body is refused, another sender may use it', async () => {
    const hosts = (await bench.opened()).hosts;
    const id = 'x'.repeat(26) as CommandId;
    await hosts.execute(bench.meeting, requestOf(addItem('一'), { id }));
    expect(await hosts.execute(bench.meeting, requestOf(addItem('二'), { id }))).toMatchObject({
      code: 'command-id-reused',
    });
    const other = requestOf(addItem('二'), { id, sender: 'other' });
    expect(await hosts.execute(bench.meeting, other)).toMatchObject({ ok: true });
  });

  test('a refusal is decided anew', async () => {
    const hosts = (await bench.opened()).hosts;
    const request = requestOf({ type: 'life/resume-meeting' });
    expect(await hosts.execute(bench.meeting, request)).toMatchObject({ code: 'wrong-phase' });
    await hosts.execute(bench.meeting, requestOf({ type: 'life/adjourn-meeting' }));
    expect(await hosts.execute(bench.meeting, request)).toMatchObject({ ok: true, seq: 4 });
  });

  test('a command that changes nothing is answered and remembered', async () => {
    const hosts = (await bench.opened()).hosts;
    await hosts.execute(bench.meeting, requestOf(addItem('一')));
    const item = (await hosts.state(bench.meeting))!.agenda.order[0]!;
    const request = requestOf({ type: 'agenda/move-item', item, to: 0 });
    const first = await hosts.execute(bench.meeting, request);
    expect(first).toMatchObject({ ok: true, seq: 3 });
    await hosts.execute(bench.meeting, requestOf(addItem('二')));
    expect(await hosts.execute(bench.meeting, request)).toEqual(first);
  });

  test('what cannot be said in JSON is answered, not thrown', async () => {
    const hosts = (await bench.opened()).hosts;
    const answer = await hosts.execute(bench.meeting, requestOf(addItem('\ud800')));
    expect(answer).toMatchObject({ ok: false, code: 'malformed' });
    expect(await hosts.execute(bench.meeting, requestOf(addItem('一')))).toMatchObject({
      ok: true,
    });
  });
});

describe('two processes on one log', () => {
  test('every command is kept once, whoever is faster', async () => {
    (await bench.opened()).hosts;
    const processes = [bench.start().hosts, bench.start().hosts];
    const answers = await Promise.all(
      Array.from({ length: 80 }, async (_, i) => {
        const request = requestOf(addItem(`第${i}项`));
        // Each command goes to both, as after a broken line.
        return await Promise.all(processes.map((hosts) => hosts.execute(bench.meeting, request)));
      }),
    );
    const { events, position } = await verified();
    const added = events.filter(({ type }) => type === 'agenda/item-added');
    expect(added).toHaveLength(80);
    for (const [one, two] of answers) {
      const kept = [one, two].filter((answer) => answer?.ok === true);
      expect(kept.length).toBeGreaterThan(0);
      expect(new Set(kept.map((answer) => JSON.stringify(answer))).size).toBe(1);
    }
    for (const hosts of processes) {
      await hosts.refresh(bench.meeting);
      expect(await hosts.state(bench.meeting)).toEqual(position.state);
    }
  });
});
