import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request as httpRequest } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Hall } from '../testing/hall.ts';

let hall: Hall;
let client: string;

beforeAll(async () => {
  client = await mkdtemp(join(tmpdir(), 'haoshangliang-client-'));
  await mkdir(join(client, 'assets'));
  await mkdir(join(client, '.vite'));
  for (const page of ['office', 'participant', 'screen']) {
    await writeFile(join(client, `${page}.html`), `<title>${page}</title>`);
  }
  await writeFile(join(client, 'assets', 'main-abc123.js'), 'export {};');
  await writeFile(join(client, '.vite', 'manifest.json'), '{}');

  hall = await Hall.open({ clientFolder: client });
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

describe('headers', () => {
  const policyOf = async (headers: Record<string, string>) =>
    String((await ask('/', { headers })).headers['content-security-policy']);

  test('on plain http of a LAN nothing asks for https', async () => {
    const { headers } = await ask('/', { headers: { host: '192.168.1.5:3000' } });
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain("connect-src 'self' ws://192.168.1.5:3000;");
    expect(policy).toContain("script-src 'self';");
    expect(policy).not.toMatch(/unsafe|upgrade-insecure|https?:|\*/);
    for (const name of [
      'strict-transport-security',
      'cross-origin-opener-policy',
      'origin-agent-cluster',
      'x-powered-by',
    ]) {
      expect(headers).not.toHaveProperty(name);
    }
  });

  test('behind a proxy with https they do', async () => {
    const secure = await Hall.open({ clientFolder: client }, undefined, {
      PUBLIC_URL: 'https://hsl.example.cn',
    });
    const response = await fetch(`${secure.url}/`, { headers: { 'x-forwarded-proto': 'https' } });
    expect(response.headers.get('strict-transport-security')).toContain('max-age=');
    expect(response.headers.get('content-security-policy')).toContain(' wss://127.0.0.1:');
    await secure.close();
  });

  test('without PUBLIC_URL nobody can claim to have come by https', async () => {
    expect(await policyOf({ 'x-forwarded-proto': 'https' })).toContain(' ws://');
  });

  test.each(['evil.cn; script-src *', "a' 'unsafe-inline", 'a b'])(
    'a Host of %j does not get into the policy',
    async (host) => {
      const policy = await policyOf({ host });
      expect(policy).toContain("connect-src 'self';");
      expect(policy).not.toContain(host);
    },
  );
});
