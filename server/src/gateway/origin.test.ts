import type { IncomingMessage } from 'node:http';
import { hostname, networkInterfaces } from 'node:os';
import { describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { Hall } from '../testing/hall.ts';
import { createOriginPolicy } from './origin.ts';

const own = Object.values(networkInterfaces())
  .flatMap((lines) => lines ?? [])
  .find(({ family, internal }) => family === 'IPv4' && !internal)?.address;

interface Asked {
  readonly origin?: string;
  readonly host?: string;
  readonly from?: string;
  readonly upgrade?: string;
}

function request({ from = '192.168.1.77', ...headers }: Asked): IncomingMessage {
  // Only these parts are looked at.
  return { headers, socket: { remoteAddress: from } } as unknown as IncomingMessage;
}

const policy = createOriginPolicy({
  publicUrl: 'https://hsl.example.cn',
  port: () => 3000,
  now: () => 0,
});

describe('an origin', () => {
  test.each([
    ['https://hsl.example.cn'],
    ['http://localhost:3000'],
    ['http://127.0.0.1:3000'],
    ['http://[::1]:3000'],
    [`http://${hostname().toLowerCase()}:3000`],
    ...(own === undefined ? [] : [[`http://${own}:3000`]]),
  ])('%s is allowed', (origin) => {
    expect(policy.allows(request({ origin, host: 'whatever' }))).toBe(true);
  });

  test.each([
    ['https://evil.cn', 'hsl.example.cn'],
    ['http://hsl.example.cn', 'hsl.example.cn'],
    ['https://hsl.example.cn.evil.cn', 'hsl.example.cn'],
    ['https://hsl.example.cn:8443', 'hsl.example.cn'],
    ['http://localhost:8080', 'localhost:3000'],
    ['http://rebound.evil.cn:3000', 'rebound.evil.cn:3000'],
    ['null', 'localhost:3000'],
    ['', 'localhost:3000'],
    ['file://', 'localhost:3000'],
    ['http://localhost:3000/', 'localhost:3000'],
    ['http://user@localhost:3000', 'localhost:3000'],
    ['http://localhost:3000 http://evil.cn', 'localhost:3000'],
  ])('%s is refused', (origin, host) => {
    expect(policy.allows(request({ origin, host, from: '127.0.0.1' }))).toBe(false);
  });

  test('of this machine at another port is allowed where the page itself came from there', () => {
    const origin = 'http://localhost:5173';
    expect(policy.allows(request({ origin, host: 'localhost:5173' }))).toBe(true);
  });

  test('is missing only from programs, and those have to run here', () => {
    expect(policy.allows(request({ from: '127.0.0.1' }))).toBe(true);
    expect(policy.allows(request({ from: '::ffff:127.0.0.1' }))).toBe(true);
    expect(policy.allows(request({}))).toBe(false);
  });

  test('is missing from the first request of long polling, not from an upgrade', () => {
    expect(policy.allowsHandshake(request({}))).toBe(true);
    expect(policy.allowsHandshake(request({ upgrade: 'websocket' }))).toBe(false);
    expect(policy.allowsHandshake(request({ origin: 'http://evil.cn' }))).toBe(false);
  });
});

describe('upgrades', () => {
  async function attempt(hall: Hall, path: string, origin?: string): Promise<string> {
    const url = `${hall.url.replace('http', 'ws')}${path}`;
    const socket = new WebSocket(url, origin === undefined ? {} : { origin });
    return await new Promise((resolve) => {
      socket.on('open', () => {
        socket.terminate();
        resolve('open');
      });
      socket.on('error', (error) => resolve(error.message));
    });
  }

  const engine = '/socket.io/?EIO=4&transport=websocket';

  test('of another origin and of unknown paths end before anything is upgraded', async () => {
    const hall = await Hall.open();
    expect(await attempt(hall, engine, hall.url)).toBe('open');
    expect(await attempt(hall, engine)).toBe('open');
    expect(await attempt(hall, engine, 'http://evil.cn')).toContain('403');
    for (const path of ['/', '/collab/x', '/socket.io', '/socket.iox/', '/api/me']) {
      expect(await attempt(hall, path, hall.url)).toContain('404');
    }
    await hall.close();
  });

  test('from polling of another origin end as well', async () => {
    const hall = await Hall.open();
    const first = await fetch(`${hall.url}/socket.io/?EIO=4&transport=polling`);
    const { sid } = JSON.parse((await first.text()).slice(1)) as { sid: string };
    const upgrade = `/socket.io/?EIO=4&transport=websocket&sid=${sid}`;
    expect(await attempt(hall, upgrade, 'http://evil.cn')).toContain('403');
    const foreign = await fetch(`${hall.url}/socket.io/?EIO=4&transport=polling`, {
      headers: { origin: 'http://evil.cn' },
    });
    expect(foreign.status).toBe(403);
    expect(await foreign.text()).not.toContain('sid');
    await hall.close();
  });
});
