import { once } from 'node:events';
import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { databasePath } from './adapters/sqlite/open-for-writing.ts';
import { openSqliteStorage } from './adapters/sqlite/sqlite-storage.ts';
import { Program } from './testing/program.ts';

let program: Program;

beforeEach(async () => {
  program = await Program.make();
});

afterEach(() => program.dispose());

/** What the program says where it cannot start: one sentence in each language, and no stack. */
async function refusal(env: Record<string, string>, as?: 'nobody'): Promise<string> {
  const { out, err, code } = await program.outcome(env, [], as);
  expect([code, out]).toEqual([1, '']);
  const sentences = err.trim().split('\n');
  expect(sentences).toHaveLength(2);
  expect(sentences[0]).toMatch(/\p{Script=Han}.*。$/u);
  expect(sentences[1]).toMatch(/^[\x20-\x7e]+\.$/);
  return err;
}

test('bad configuration: the sentence names the setting', async () => {
  const missing = join(program.home, 'missing.pem');
  const pem = join(program.home, 'no.pem');
  await writeFile(pem, 'not a certificate');
  const settings: readonly (readonly [string, Record<string, string>])[] = [
    ['PORT', { PORT: 'x' }],
    ['PORT', { PORT: '70000' }],
    ['HOST', { HOST: '203.0.113.7' }],
    ['PUBLIC_URL', { PUBLIC_URL: 'https://hsl.example.cn/path' }],
    ['PUBLIC_URL', { PUBLIC_URL: 'ftp://hsl.example.cn' }],
    ['TLS_KEY', { TLS_CERT: pem }],
    ['TLS_CERT', { TLS_CERT: missing, TLS_KEY: missing }],
    ['TLS_CERT', { TLS_CERT: pem, TLS_KEY: pem }],
    ['METRICS_TOKEN', { METRICS_TOKEN: 'short' }],
    ['LOG_LEVEL', { LOG_LEVEL: 'loud' }],
    ['KEY_DIR', { DATA_DIR: program.at('d'), KEY_DIR: join(program.at('d'), 'keys') }],
    ['DATABASE_URL', { DATABASE_URL: 'postgres://user:secret@host/db' }],
    ['REDIS_URL', { REDIS_URL: 'redis://:secret@host' }],
  ];
  const texts = settings.map(async ([name, env], i) => {
    const text = await refusal({ DATA_DIR: program.at(`${i}`), ...env });
    expect(text).toContain(name);
    expect(text).not.toContain('secret');
  });
  await Promise.all(texts);
});

test('a port that is taken', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const address = other.address();
  const port = typeof address === 'object' && address !== null ? String(address.port) : '';
  expect(await refusal({ PORT: port })).toContain(`端口 ${port} 已被占用`);
  other.close();
});

test('a data folder that a running server uses: that one goes on', async () => {
  const { child, url } = await program.start();
  expect(await refusal({ KEY_DIR: program.at('other-keys') })).toContain('正被另一个程序使用');
  expect((await fetch(`${url}/readyz`)).status).toBe(200);
  await program.end(child);
});

test('a data folder, or a key folder, that the user of the process may not write to', async () => {
  const closed = program.at('closed');
  await mkdir(closed, { mode: 0o555 });
  await chmod(program.home, 0o777);
  const said = await Promise.all([
    refusal({ DATA_DIR: closed }, 'nobody'),
    refusal({ DATA_DIR: join(closed, 'below'), KEY_DIR: program.at('k') }, 'nobody'),
    refusal({ DATA_DIR: program.at('d'), KEY_DIR: join(closed, 'keys') }, 'nobody'),
  ]);
  expect(said[0]).toContain('数据目录写不进去');
  expect(said[1]).toContain('数据目录写不进去');
  expect(said[2]).toContain('KEY_DIR');
});

test('a data folder that is a file, a database that is none, a key that was cut short', async () => {
  const file = program.at('file');
  await writeFile(file, '');
  const broken = program.at('broken');
  await mkdir(broken);
  await writeFile(databasePath(broken), '不是数据库'.repeat(500));
  const keys = program.at('short-keys');
  await mkdir(keys);
  await writeFile(join(keys, 'links.key'), 'short');
  const said = await Promise.all([
    refusal({ DATA_DIR: join(file, 'data') }),
    refusal({ DATA_DIR: broken }),
    refusal({ DATA_DIR: program.at('fine'), KEY_DIR: keys }),
  ]);
  expect(said[0]).toContain('数据目录写不进去');
  expect(said[1]).toContain('从备份恢复');
  expect(said[2]).toContain('links.key');
});

test('data of a newer version', async () => {
  const directory = program.at('data');
  await (await openSqliteStorage({ directory })).close();
  const database = new DatabaseSync(databasePath(directory));
  database.exec('PRAGMA user_version = 9999');
  database.close();
  expect(await refusal({})).toContain('更新版本');
});
