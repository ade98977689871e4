import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Running, start, temporaryHome } from './child.ts';
import { Listeners } from './listeners.ts';
import { RawClient } from './raw-client.ts';

let place: Awaited<ReturnType<typeof temporaryHome>>;
let server: Running;

beforeAll(async () => {
  place = await temporaryHome();
  server = await start('bare', { home: place.home });
});

afterAll(async () => {
  await server.end();
  await place.remove();
});

async function inRooms(rooms: readonly string[]): Promise<RawClient[]> {
  return await Promise.all(
    rooms.map(async (room) => {
      const line = await RawClient.open(server.url);
      await line.ask('enter', room);
      return line;
    }),
  );
}

test('what is asked is answered, each to its own question', async () => {
  const line = await RawClient.open(server.url);
  const answers = await Promise.all([line.ask('echo', {}), line.ask('enter', '9')]);
  expect(answers).toEqual([{ ok: true, seq: 1, at: 1 }, { ok: true }]);
  line.close();
});

test.each([10, 200, 30_000])(
  'a message of %d characters comes to every room once',
  async (size) => {
    const lines = await inRooms(['0', '0', '1', '2']);
    const listeners = new Listeners(lines);
    const caller = await RawClient.open(server.url);
    for (let round = 0; round < 3; round++) {
      await caller.ask('tell', { words: '发'.repeat(size / 2) });
      await listeners.allHaveHeard();
    }
    expect([listeners.lost, listeners.duplicates]).toEqual([0, 0]);
    expect(listeners.frame.toString()).toContain('发'.repeat(size / 2));
    // Told, and nobody was asked to wait for it: it comes to each room in a turn of its own.
    await caller.ask('tell', {});
    await expect.poll(() => listeners.duplicates, { timeout: 20_000 }).toBe(4);
    listeners.close();
    caller.close();
  },
);

test('a server says how it does', async () => {
  await server.reset();
  const { loopDelay, memory } = await server.figures();
  expect(loopDelay.p50).toBeGreaterThanOrEqual(0);
  expect(memory).toBeGreaterThan(1_000_000);
});

test('a refused upgrade is told', async () => {
  await expect(RawClient.open(`${server.url.replace(/:\d+$/, ':1')}`)).rejects.toThrow();
});
