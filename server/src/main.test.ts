import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openSqliteStorage } from './adapters/sqlite/sqlite-storage.ts';

const entry = fileURLToPath(new URL('./main.ts', import.meta.url));

let home: string;

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'haoshangliang-main-'));
});

afterEach(() => rm(home, { recursive: true, force: true }));

function run(env: Record<string, string> = {}, args: string[] = []) {
  const places = { DATA_DIR: join(home, 'data'), KEY_DIR: join(home, 'keys') };
  const own = { PATH: process.env['PATH'] ?? '', PORT: '0', HOST: '127.0.0.1', LOG_LEVEL: 'error' };
  return spawn(process.execPath, [entry, ...args], { env: { ...own, ...places, ...env } });
}

async function outcome(env: Record<string, string>, args: string[] = []) {
  const child = run(env, args);
  const exited = once(child, 'exit');
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr)]);
  await exited;
  return { out, err, code: child.exitCode };
}

/** Starts the program and resolves with what it says until it has said where to go. */
async function started(env: Record<string, string> = {}) {
  const child = run(env);
  let said = '';
  for await (const part of child.stdout) {
    said += String(part);
    if (said.includes('加密')) break;
  }
  return { child, said };
}

describe('a start that cannot be', () => {
  const sentences = (err: string) => err.trim().split('\n');

  async function refusal(env: Record<string, string>): Promise<string> {
    const { out, err, code } = await outcome(env);
    expect(code).toBe(1);
    expect(out).toBe('');
    // One sentence in each language, no stack.
    expect(sentences(err)).toHaveLength(2);
    return err;
  }

  test('for a value that is not right', async () => {
    expect(await refusal({ PORT: 'x' })).toContain('PORT');
  });

  test('for a database server that is not supported yet', async () => {
    expect(await refusal({ DATABASE_URL: 'postgres://x' })).toContain('DATABASE_URL');
    expect(await refusal({ REDIS_URL: 'redis://x' })).toContain('REDIS_URL');
  });

  test('for a port that is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const address = other.address();
    const port = typeof address === 'object' && address !== null ? String(address.port) : '';
    expect(await refusal({ PORT: port })).toContain(`端口 ${port} 已被占用`);
    other.close();
  });

  test('for a data folder that another process uses', async () => {
    const storage = await openSqliteStorage({ directory: join(home, 'data') });
    expect(await refusal({})).toContain('正被另一个程序使用');
    await storage.close();
  });

  test('for a data folder that cannot be made', async () => {
    const file = join(home, 'file');
    await mkdir(home, { recursive: true });
    await (await import('node:fs/promises')).writeFile(file, '');
    expect(await refusal({ DATA_DIR: join(file, 'data') })).toContain('数据目录写不进去');
    await chmod(file, 0o600);
  });

  test('for data of a newer version', async () => {
    const directory = join(home, 'data');
    const storage = await openSqliteStorage({ directory });
    await storage.close();
    const { databasePath } = await import('./adapters/sqlite/open-for-writing.ts');
    const database = new DatabaseSync(databasePath(directory));
    database.exec('PRAGMA user_version = 9999');
    database.close();
    expect(await refusal({})).toContain('更新版本');
  });
});

describe('a start', () => {
  test('with --help says what can be set and ends', async () => {
    const { out, code } = await outcome({}, ['--help']);
    expect(code).toBe(0);
    expect(out).toContain('PUBLIC_URL');
  });

  test('says where to go first, answers there, and ends with 0 when asked to', async () => {
    const { child, said } = await started();
    const url = /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0] ?? '';
    expect(said).toMatch(/\/office\/setup#[\w-]{32}/);
    expect((await fetch(`${url}/readyz`)).status).toBe(200);
    const exited = once(child, 'exit');
    child.kill('SIGTERM');
    expect(await exited).toEqual([0, null]);
  });

  test('names addresses that phones can reach before this machine’s own', async () => {
    const { child, said } = await started({ HOST: '', PUBLIC_URL: 'http://hall.test:8080' });
    const urls = said.match(/http:\/\/\S+/g) ?? [];
    expect(urls[0]).toBe('http://hall.test:8080');
    expect(said).toContain('http://hall.test:8080/office/setup#');
    expect(urls.findIndex((url) => url.includes('localhost'))).toBeGreaterThan(0);
    const exited = once(child, 'exit');
    child.kill('SIGINT');
    expect(await exited).toEqual([0, null]);
  });
});
