import { networkInterfaces } from 'node:os';
import { sessionApi } from '@haoshangliang/shared/wire';
import { io } from 'socket.io-client';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Program } from './testing/program.ts';

let program: Program;

beforeEach(async () => {
  program = await Program.make();
});

afterEach(() => program.dispose());

test('with --help it says what can be set and ends', async () => {
  const { out, code } = await program.outcome({}, ['--help']);
  expect(code).toBe(0);
  expect(out).toContain('PUBLIC_URL');
});

test('says where to go first, answers there, tells pages that it goes, and ends with 0 when asked to', async () => {
  const { child, said, url } = await program.start();
  expect(said).toMatch(/\/office\/setup#[\w-]{32}/);
  expect((await fetch(`${url}/readyz`)).status).toBe(200);
  expect(await (await fetch(`${url}/healthz`)).json()).toEqual({ ok: true });
  const socket = io(url, { transports: ['websocket'], reconnection: false });
  await new Promise<void>((resolve) => socket.once('connect', resolve));
  const farewell = new Promise((resolve) => socket.once('farewell', resolve));
  expect(await program.end(child)).toEqual([0, null]);
  expect(await farewell).toEqual({ retryAfter: 2000 });
  socket.close();
});

test('what was set up before is there after a restart, with nothing left to set up', async () => {
  const first = await program.start();
  const token = /\/office\/setup#([\w-]+)/.exec(first.said)?.[1] ?? '';
  const setUp = await fetch(`${first.url}${sessionApi.setUp.path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: first.url },
    body: JSON.stringify({
      token,
      office: { name: '仓后街社区', level: 'community' },
      account: { login: 'clerk', name: '小周', password: 'Hao-shang-2026' },
    }),
  });
  expect(setUp.status).toBe(200);
  await program.end(first.child);
  const second = await program.start();
  expect(second.said).not.toContain('/office/setup#');
  expect(second.said).toContain('工作人员入口');
  expect(await program.end(second.child)).toEqual([0, null]);
});

test('figures for this machine alone, or for who has the token', async () => {
  const figures = async (url: string, headers: Record<string, string> = {}) => {
    const response = await fetch(`${url}/metrics`, { headers });
    return [response.status, (await response.text()).includes('haoshangliang_commands_total')];
  };
  const bare = await program.start({ HOST: '0.0.0.0' });
  const port = /:(\d+)/.exec(bare.said)?.[1] ?? '';
  expect(await figures(`http://127.0.0.1:${port}`)).toEqual([200, true]);
  const forwarded = { 'x-forwarded-for': '192.0.2.1' };
  expect(await figures(`http://127.0.0.1:${port}`, forwarded)).toEqual([404, false]);
  const lines = Object.values(networkInterfaces()).flatMap((each) => each ?? []);
  for (const { address } of lines.filter(({ family, internal }) => family === 'IPv4' && !internal))
    expect(await figures(`http://${address}:${port}`)).toEqual([404, false]);
  await program.end(bare.child);

  const METRICS_TOKEN = 'a-token-of-many-characters';
  const { child, url } = await program.start({ METRICS_TOKEN });
  expect(await figures(url)).toEqual([404, false]);
  expect(await figures(url, { authorization: `Bearer ${METRICS_TOKEN}x` })).toEqual([404, false]);
  expect(await figures(url, { authorization: `Bearer ${METRICS_TOKEN}` })).toEqual([200, true]);
  await program.end(child);
});

test('names addresses that phones can reach before this machine’s own', async () => {
  const { child, said } = await program.start({ HOST: '', PUBLIC_URL: 'http://hall.test:8080' });
  const urls = said.match(/http:\/\/\S+/g) ?? [];
  expect(urls[0]).toBe('http://hall.test:8080');
  expect(said).toContain('http://hall.test:8080/office/setup#');
  expect(urls.findIndex((url) => url.includes('localhost'))).toBeGreaterThan(0);
  expect(await program.end(child, 'SIGINT')).toEqual([0, null]);
});
