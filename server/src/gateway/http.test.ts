import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request as httpRequest } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createLogger, pathForLog } from '../observability/logger.ts';
import { Hall } from '../testing/hall.ts';

let hall: Hall;
let client: string;
const logged: string[] = [];

beforeAll(async () => {
  client = await mkdtemp(join(tmpdir(), 'haoshangliang-client-'));
  await mkdir(join(client, 'assets'));
  await mkdir(join(client, '.vite'));
  for (const page of ['office', 'participant', 'screen']) {
    await writeFile(join(client, `${page}.html`), `<title>${page}</title>`);
  }
  await writeFile(join(client, 'assets', 'main-abc123.js'), 'export {};');
  await writeFile(join(client, '.vite', 'manifest.json'), '{}');
  const log = createLogger('trace', { write: (line) => logged.push(line) });
  hall = await Hall.open({ clientFolder: client, log });
});

afterAll(async () => {
  await hall.close();
  await rm(client, { recursive: true });
});

/** `fetch` allows neither a Host nor some headers of one's own. */
function ask(
  path: string,
  { method = 'GET', headers = {} as Record<string, string>, body = '' } = {},
) {
  return new Promise<{ status: number; headers: NodeJS.Dict<string | string[]>; text: string }>(
    (resolve, reject) => {
      const request = httpRequest(`${hall.url}${path}`, { method, headers }, (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (part: string) => {
          text += part;
        });
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, text }),
        );
      });
      request.on('error', reject).end(body);
    },
  );
}

describe('pages', () => {
  test.each([
    ['/', 'participant'],
    ['/office', 'office'],
    ['/office/meetings/1', 'office'],
    ['/j', 'participant'],
    ['/j/some-token', 'participant'],
    ['/m/0123', 'participant'],
    ['/m/0123/screen', 'screen'],
  ])('%s is the page %s and is not kept on the way', async (path, page) => {
    const { status, text, headers } = await ask(path);
    expect([status, text]).toEqual([200, `<title>${page}</title>`]);
    expect(headers).toMatchObject({
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    });
  });

  test('assets are kept for ever, because their names change with their content', async () => {
    const { headers } = await ask('/assets/main-abc123.js');
    expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
  });

  test.each([
    '/assets/none.js',
    '/.vite/manifest.json',
    '/../package.json',
    '/assets/..%2f..%2fpackage.json',
    '/nowhere',
    '/api/nowhere',
  ])('%s is not there', async (path) => {
    const { status, text } = await ask(path);
    expect([status, JSON.parse(text)]).toEqual([404, { ok: false, code: 'not-found' }]);
  });

  test('an address that leads nowhere shows people the page where a code can be typed', async () => {
    const accept = 'text/html,application/xhtml+xml,*/*;q=0.8';
    const { status, headers, text } = await ask('/nowhere', { headers: { accept } });
    expect([status, headers['cache-control']]).toEqual([404, 'no-store']);
    expect(text).toContain('participant');
    const called = await ask('/api/nowhere', { headers: { accept } });
    expect([called.status, JSON.parse(called.text).code]).toEqual([404, 'not-found']);
  });

  test('a bad escape in the address is malformed', async () => {
    const { status, text } = await ask('/j/%E0%A4%A');
    expect([status, JSON.parse(text)]).toEqual([400, { ok: false, code: 'malformed' }]);
  });
});

describe('health', () => {
  test('says that it lives and can keep commands', async () => {
    expect(await ask('/healthz')).toMatchObject({ status: 200, text: '{"ok":true}' });
    expect(await ask('/readyz')).toMatchObject({ status: 200, text: '{"ok":true}' });
  });

  test('figures are for this machine, not for whom a proxy on it speaks', async () => {
    await hall.openMeeting();
    const { status, text } = await ask('/metrics');
    expect(status).toBe(200);
    expect(text).toContain('haoshangliang_commands_total{type="life/open-meeting",code="ok"}');
    const forwarded = await ask('/metrics', { headers: { 'x-forwarded-for': '10.0.0.9' } });
    expect(forwarded.status).toBe(404);
  });

  test('with a token figures are for whoever has it', async () => {
    const token = 'a-token-of-the-figures';
    const guarded = await Hall.open({}, undefined, { METRICS_TOKEN: token });
    const statusWith = async (authorization: string) =>
      (await fetch(`${guarded.url}/metrics`, { headers: { authorization } })).status;
    expect(await statusWith('')).toBe(404);
    expect(await statusWith('Bearer wrong')).toBe(404);
    expect(await statusWith(`Bearer ${token}`)).toBe(200);
    await guarded.close();
  });
});

describe('who may change something', () => {
  const post = (headers: Record<string, string>) =>
    ask('/api/nowhere', { method: 'POST', headers, body: '{}' });

  test('not the page of another origin', async () => {
    for (const origin of [
      'http://evil.cn',
      'null',
      'http://127.0.0.1:1',
      'https://127.0.0.1.evil.cn',
    ]) {
      const { status, text } = await post({ origin });
      expect([origin, status, JSON.parse(text).code]).toEqual([origin, 403, 'wrong-origin']);
    }
  });

  test('our own page and programs on this machine', async () => {
    expect((await post({ origin: hall.url })).status).toBe(404);
    expect((await post({})).status).toBe(404);
  });
});

describe('the log', () => {
  test('never holds the token of a link', async () => {
    const token = 'sEcReT-token-of-a-link';
    for (const path of [
      `/j/${token}`,
      `//j/${token}/x`,
      `/J/${token}?a=${token}`,
      `/x?t=${token}`,
    ]) {
      await ask(path);
    }
    await ask(`/api/setup/${token}`, { method: 'POST' });
    expect(logged.join('')).toContain('/j/<token>');
    expect(logged.filter((line) => line.includes(token) && line.includes('/j'))).toEqual([]);
  });

  test.each([
    ['/j/abc', '/j/<token>'],
    ['/j/abc/def?x=1', '/j/<token>'],
    ['/office?x=1#abc', '/office'],
    [`/${'x'.repeat(500)}`, `/${'x'.repeat(199)}`],
  ])('%s is written %s', (path, written) => {
    expect(pathForLog(path)).toBe(written);
  });
});
