import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { io as connect } from 'socket.io-client';
import { expect, test } from 'vitest';
import { createSocketServer } from './sockets.ts';
import { forgetHandshake, lightened, withoutResponse } from './sockets-handshake.ts';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

async function isForgotten(kept: readonly WeakRef<object>[]): Promise<boolean> {
  for (let i = 0; i < 20; i++) {
    // What was looked at is held until the end of the turn.
    await nextTurn();
    collect();
    if (kept.every((one) => one.deref() === undefined)) return true;
  }
  return false;
}

test('a line keeps nothing of the request that opened it, and is heard and closed as before', async () => {
  const http = createServer();
  const io = createSocketServer({ allows: () => true, allowsHandshake: () => true });
  io.attach(http);
  http.removeAllListeners('upgrade');
  const kept: WeakRef<object>[] = [];
  const upgrade = (request: IncomingMessage, line: Duplex, head: Buffer) => {
    const light = lightened(request);
    kept.push(new WeakRef(request), new WeakRef(light));
    withoutResponse(line, () => io.engine.handleUpgrade(light, line, head));
  };
  http.on('upgrade', upgrade);
  http.listen(0, '127.0.0.1');
  await once(http, 'listening');
  const { port } = http.address() as AddressInfo;
  const came = new Promise<Parameters<typeof forgetHandshake>[0]>((resolve) =>
    io.on('connection', resolve),
  );
  const page = connect(`http://127.0.0.1:${port}`, { transports: ['websocket'] });
  const socket = await came;
  forgetHandshake(socket);
  expect(await isForgotten(kept)).toBe(true);
  expect(kept).toHaveLength(2);

  socket.on('word', (word: string, answer: (same: string) => void) => answer(word));
  expect(await page.timeout(5000).emitWithAck('word', '好')).toBe('好');
  const left = once(socket, 'disconnect');
  page.disconnect();
  expect(await left).toContain('client namespace disconnect');
  await io.close();
});
