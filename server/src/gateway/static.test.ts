import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Hall } from '../testing/hall.ts';

let hall: Hall;
let client: string;

const script = `export const words = ${JSON.stringify('有事好商量'.repeat(400))};`;
const sheet = 'a{color:red}'.repeat(200);
const page = `<!doctype html><title>有事好商量</title>${'<!-- x -->'.repeat(100)}`;

/** As the build leaves it: the file, and beside it what travels instead. */
async function built(name: string, content: string): Promise<void> {
  const path = join(client, name);
  await writeFile(path, content);
  await writeFile(`${path}.br`, brotliCompressSync(content));
  await writeFile(`${path}.gz`, gzipSync(content));
}

beforeAll(async () => {
  client = await mkdtemp(join(tmpdir(), 'haoshangliang-client-'));
  await mkdir(join(client, 'assets'));
  for (const name of ['office', 'participant', 'screen']) await built(`${name}.html`, page);
  await built('assets/main-abc123.js', script);
  await built('assets/main-abc123.css', sheet);
  await writeFile(join(client, 'assets', 'tiny-abc123.js'), '1');
  hall = await Hall.open({ clientFolder: client });
});

afterAll(async () => {
  await hall.close();
  await rm(client, { recursive: true });
});

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly bytes: Buffer;
}

/** The bytes as they travel: `fetch` would unpack them. */
function ask(path: string, encodings?: string, more: Record<string, string> = {}): Promise<Answer> {
  const headers = encodings === undefined ? more : { ...more, 'accept-encoding': encodings };
  return new Promise((resolve, reject) => {
    const request = httpRequest(`${hall.url}${path}`, { headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          bytes: Buffer.concat(parts),
        }),
      );
    });
    request.on('error', reject).end();
  });
}

describe('an asset', () => {
  const path = '/assets/main-abc123.js';

  test('travels as Brotli where the browser takes it, else as gzip, else as it is', async () => {
    const best = await ask(path, 'gzip, deflate, br');
    expect(best.headers).toMatchObject({
      'content-encoding': 'br',
      'content-type': expect.stringMatching(/^text\/javascript; charset=utf-8$/i),
      'cache-control': 'public, max-age=31536000, immutable',
      vary: 'Accept-Encoding',
      'x-content-type-options': 'nosniff',
    });
    expect(best.headers['content-security-policy']).toContain("script-src 'self'");
    expect(brotliDecompressSync(best.bytes).toString()).toBe(script);
    const inTheHall = await ask(path, 'gzip, deflate');
    expect(inTheHall.headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(inTheHall.bytes).toString()).toBe(script);
    expect(inTheHall.bytes.length).toBeLessThan(script.length / 10);
    for (const none of [undefined, 'identity', 'br;q=0, gzip;q=0']) {
      const plain = await ask(path, none);
      expect([plain.headers['content-encoding'], plain.bytes.toString()]).toEqual([
        undefined,
        script,
      ]);
      expect(plain.headers.vary).toBe('Accept-Encoding');
    }
  });

  test('has a tag of its own in each encoding, and is not sent again to whom has it', async () => {
    const tags = await Promise.all(
      ['br', 'gzip', 'identity'].map(async (encoding) => (await ask(path, encoding)).headers.etag),
    );
    expect(new Set(tags).size).toBe(3);
    const again = await ask(path, 'br', { 'if-none-match': tags[0] ?? '' });
    expect([again.status, again.bytes.length]).toEqual([304, 0]);
    const other = await ask(path, 'gzip', { 'if-none-match': tags[0] ?? '' });
    expect(other.status).toBe(200);
  });

  test('with nothing beside it travels as it is', async () => {
    const { headers, bytes } = await ask('/assets/tiny-abc123.js', 'br, gzip');
    expect([headers['content-encoding'], bytes.toString()]).toEqual([undefined, '1']);
  });

  test('that has gone is refused in words, not in an encoding', async () => {
    await rm(join(client, 'assets', 'main-abc123.css.br'));
    const { status, headers, bytes } = await ask('/assets/main-abc123.css', 'br');
    expect([status, headers['content-encoding'], JSON.parse(bytes.toString())]).toEqual([
      404,
      undefined,
      { ok: false, code: 'not-found' },
    ]);
  });

  test('with a bad escape, and with encodings that make no sense, is answered all the same', async () => {
    const bad = await ask('/assets/%E0%A4%A', 'br');
    expect([bad.status, JSON.parse(bad.bytes.toString())]).toEqual([
      400,
      { ok: false, code: 'malformed' },
    ]);
    for (const encodings of [';;;,q=,br;q', 'x'.repeat(4000), '*;q=0.1', '__proto__']) {
      expect((await ask(path, encodings)).status).toBe(200);
    }
  });
});

describe('a page', () => {
  test.each(['/', '/office/meetings/1', '/j', '/m/0123', '/m/0123/screen'])(
    '%s travels compressed and is kept by nobody',
    async (path) => {
      const { status, headers, bytes } = await ask(path, 'gzip');
      expect([status, gunzipSync(bytes).toString()]).toEqual([200, page]);
      expect(headers).toMatchObject({
        'cache-control': 'no-store',
        'content-type': expect.stringMatching(/^text\/html; charset=utf-8$/i),
        vary: 'Accept-Encoding',
      });
      expect(headers.etag).toBeUndefined();
    },
  );
});

test('what is somebody’s own is never compressed', async () => {
  const { headers } = await ask('/api/me', 'br, gzip');
  expect([headers['content-encoding'], headers['cache-control']]).toEqual([undefined, 'no-store']);
});
