import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { configHelp, readConfig } from './config.ts';
import { StartProblem } from './start-problem.ts';

function problemOf(env: Record<string, string>): StartProblem | null {
  try {
    readConfig(env);
    return null;
  } catch (error) {
    if (error instanceof StartProblem) return error;
    throw error;
  }
}

describe('the configuration', () => {
  test('has a value for everything, and cannot be changed', () => {
    const config = readConfig({ PATH: '/bin', PORT: '' });
    expect(config).toEqual({
      port: 3000,
      host: null,
      publicUrl: null,
      tls: null,
      dataDir: resolve('data'),
      keyDir: resolve('keys'),
      metricsToken: null,
      logLevel: 'info',
    });
    expect(Object.isFrozen(config)).toBe(true);
  });

  test.each([
    ['https://hsl.example.cn', 'https://hsl.example.cn'],
    ['https://hsl.example.cn/', 'https://hsl.example.cn'],
    ['http://192.168.1.5:3000', 'http://192.168.1.5:3000'],
  ])('PUBLIC_URL %s is %s', (given, publicUrl) => {
    expect(readConfig({ PUBLIC_URL: given }).publicUrl).toBe(publicUrl);
  });

  test.each([
    { PORT: 'abc' },
    { PORT: '-1' },
    { PORT: '65536' },
    { PORT: '3000.5' },
    { PUBLIC_URL: 'hsl.example.cn' },
    { PUBLIC_URL: 'ftp://hsl.example.cn' },
    { PUBLIC_URL: 'https://hsl.example.cn/path' },
    { PUBLIC_URL: 'https://user:word@hsl.example.cn' },
    { PUBLIC_URL: 'javascript:alert(1)' },
    { TLS_CERT: 'cert.pem' },
    { TLS_KEY: 'key.pem' },
    { TLS_CERT: '/nowhere/cert.pem', TLS_KEY: '/nowhere/key.pem' },
    { DATA_DIR: 'x', KEY_DIR: 'x/keys' },
    { DATA_DIR: 'x', KEY_DIR: 'x' },
    { METRICS_TOKEN: 'short' },
    { LOG_LEVEL: 'loud' },
    { DATABASE_URL: 'postgres://localhost/x' },
    { REDIS_URL: 'redis://localhost' },
  ])('%j is refused in one sentence of each language', (env) => {
    const problem = problemOf(env as Record<string, string>);
    expect(problem?.chinese).toMatch(/[\u4e00-\u9fff].*。$/);
    expect(problem?.message).toMatch(/^[A-Z].*\.$/);
    expect(`${problem?.chinese}${problem?.message}`).not.toContain('\n');
  });

  test('folders that only begin alike are no parts of one another', () => {
    expect(problemOf({ DATA_DIR: 'data', KEY_DIR: 'data-keys' })).toBeNull();
  });

  test('every variable is in the help', () => {
    const names =
      'PORT HOST PUBLIC_URL TLS_CERT TLS_KEY DATA_DIR KEY_DIR DATABASE_URL REDIS_URL METRICS_TOKEN LOG_LEVEL';
    for (const name of names.split(' ')) expect(configHelp).toContain(`  ${name} `);
  });
});
