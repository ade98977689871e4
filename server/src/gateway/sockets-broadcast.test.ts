import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { io as connect } from 'socket.io-client';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createSocketServer } from './sockets.ts';

const http = createServer();
const io = createSocketServer({ allows: () => true, allowsHandshake: () => true });

beforeAll(async () => {
  io.attach(http);
  http.listen(0, '127.0.0.1');
  await once(http, 'listening');
});

afterAll(() => io.close());

async function heardBy(transport: 'websocket' | 'polling', tell: (id: string) => void) {
  const { port } = http.address() as AddressInfo;
  const came = new Promise<string>((resolve) => {
    io.once('connection', (socket) => {
      void socket.join('hall');
      resolve(socket.id);
    });
  });
  const page = connect(`http://127.0.0.1:${port}`, { transports: [transport], forceNew: true });
  const heard: unknown[] = [];
  const ended = new Promise<void>((resolve) => page.on('end', resolve));
  page.on('told', (number: number) => heard.push(number));
  tell(await came);
  await ended;
  page.disconnect();
  return heard;
}

const many = Array.from({ length: 200 }, (_, number) => number);

/** Its own and the room's by turns, faster than any line can take them. */
function byTurns(id: string): void {
  for (const number of many) io.to(number % 3 === 0 ? id : 'hall').emit('told', number);
  io.sockets.sockets.get(id)?.emit('end');
}

test.each(['websocket', 'polling'] as const)(
  'what a room is told comes in its place among what waits for the line, by %s',
  async (transport) => {
    expect(await heardBy(transport, byTurns)).toEqual(many);
  },
);

test('a room of both kinds of lines hears the same', async () => {
  const both = ['websocket', 'polling'] as const;
  const told = new Set<string>();
  const whenBothAreIn = (id: string) => {
    if (told.add(id).size < both.length) return;
    for (const number of many) io.to('hall').emit('told', number);
    io.to('hall').emit('end');
  };
  const first = heardBy(both[0], whenBothAreIn);
  await expect.poll(() => told.size).toBe(1);
  const second = heardBy(both[1], whenBothAreIn);
  expect(await Promise.all([first, second])).toEqual([many, many]);
});
