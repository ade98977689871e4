import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { stream } from '../../contracts/sample-events.ts';
import { follows } from '../../ports/event-chain.ts';
import { TemporaryPlace } from './temporary-place.fixture.ts';

const fixture = fileURLToPath(new URL('./storm.fixture.ts', import.meta.url));
let place: TemporaryPlace;
let child: ChildProcess | undefined;

beforeEach(async () => {
  place = await TemporaryPlace.make();
});

afterEach(async () => {
  if (child?.exitCode === null && child.signalCode === null) child.kill('SIGKILL');
  await place.dispose();
});

/** Starts the child, kills it after so many lines, and returns everything it said. */
async function stormUntil(streams: number, count: number): Promise<string[]> {
  child = spawn(process.execPath, [fixture, place.directory, String(streams)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const lines: string[] = [];
  for await (const line of createInterface({ input: child.stdout! })) {
    lines.push(line);
    if (lines.length === count) child.kill('SIGKILL');
  }
  if (child.signalCode === null) await once(child, 'exit');
  return lines;
}

function seqs(lines: readonly string[], word: string): Map<string, number> {
  const last = new Map<string, number>();
  for (const line of lines) {
    const [said, id = '', seq] = line.split(' ');
    if (said === word) last.set(id, Number(seq));
  }
  return last;
}

test.each([500, 2_000, 5_000])(
  'A process killed in a storm loses nothing it acknowledged (after %i lines)',
  async (length) => {
    const lines = await stormUntil(60, length);
    const sent = seqs(lines, 'sent');
    const acknowledged = seqs(lines, 'acknowledged');
    const unanswered = [...sent].filter(([id, seq]) => seq > (acknowledged.get(id) ?? 0));
    expect(child?.signalCode).toBe('SIGKILL');
    expect(unanswered.length).toBeGreaterThanOrEqual(20);
    expect(acknowledged.size).toBeGreaterThan(0);

    const storage = await place.open();
    for (const [id, seq] of sent) {
      const events = await storage.events.read(stream(id), 0);
      expect(events.length).toBeGreaterThanOrEqual(acknowledged.get(id) ?? 0);
      expect(events.length).toBeLessThanOrEqual(seq);
      let previous = { seq: 0, hash: '' };
      for (const event of events) {
        expect(follows(stream(id), previous, event)).toBe(true);
        const answer = await storage.events.answer(stream(id), 'device', `${id}-${event.seq}`);
        expect(answer?.seq).toBe(event.seq);
        previous = event;
      }
      expect(await storage.events.rows(stream(id), 'vote')).toHaveLength(events.length);
    }
  },
);

test('A second process is kept out until the first has ended, even by a kill', async () => {
  child = spawn(process.execPath, [fixture, place.directory], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout!, 'data');
  const inUse = { name: 'StartupFault', code: 'data-dir-in-use' };
  await expect(place.open()).rejects.toMatchObject(inUse);
  child.kill('SIGKILL');
  await once(child, 'exit');
  await place.open();
});
