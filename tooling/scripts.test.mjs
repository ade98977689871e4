import { existsSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { compressBuild } from '../scripts/lib/compress-build.mjs';
import { launcherProblem, productNode } from '../scripts/lib/runtime.mjs';
import {
  lastLine,
  sum,
  tallyChecks,
  tallyPlaywright,
  tallyRun,
  tallyVitest,
} from '../scripts/lib/tally.mjs';
import { quickFolder } from '../scripts/lib/temporary.mjs';
import { sample } from './lib/sample.mjs';

test('a test file that does not load is a failure', () => {
  const testResults = [
    { status: 'failed', assertionResults: [] },
    { status: 'failed', assertionResults: [{ status: 'failed' }] },
    { status: 'passed', assertionResults: [{ status: 'passed' }] },
  ];
  const report = {
    numPassedTests: 1,
    numFailedTests: 1,
    numPendingTests: 0,
    numTodoTests: 0,
    testResults,
  };
  expect(tallyVitest(report)).toEqual({ passed: 1, failed: 2, skipped: 0 });
});

test('in the browser, errors outside tests and flaky tests are failures', () => {
  const stats = { expected: 3, unexpected: 1, flaky: 1, skipped: 2 };
  expect(tallyPlaywright({ stats, errors: [{}] })).toEqual({ passed: 3, failed: 3, skipped: 2 });
});

test('a runner that ends badly is a failure, whatever it reports', () => {
  const root = sample({ 'good.json': '[{"name":"a","passed":true}]', 'bad.json': '[{' });
  expect(tallyRun(0, `${root}/good.json`, tallyChecks)).toEqual({
    passed: 1,
    failed: 0,
    skipped: 0,
  });
  expect(tallyRun(1, `${root}/good.json`, tallyChecks)).toEqual({
    passed: 1,
    failed: 1,
    skipped: 0,
  });
  expect(tallyRun(0, `${root}/bad.json`, tallyChecks).failed).toBe(1);
  expect(tallyRun(1, `${root}/none.json`, tallyChecks).failed).toBe(1);
});

test('the last line adds up', () => {
  const some = sum([
    { passed: 2, failed: 0, skipped: 0 },
    { passed: 1, failed: 1, skipped: 0 },
  ]);
  expect(lastLine(some)).toBe('3 passed, 1 failed');
  expect(lastLine({ ...some, skipped: 4 })).toBe('3 passed, 1 failed, 4 skipped');
});

test('a Node too old to start, and one too old to serve, are named in a sentence', () => {
  expect(launcherProblem('20.0.0')).toBeNull();
  expect(launcherProblem('18.20.1')).toContain('this is Node 18.20.1');
  const mac = { platform: 'darwin', arch: 'arm64', execPath: '/usr/bin/node' };
  expect(productNode({ ...mac, versions: { node: '24.1.0' } })).toBe('/usr/bin/node');
  expect(() => productNode({ ...mac, versions: { node: '22.3.0' } })).toThrow('None is packaged');
});

test('the build stands beside itself in Brotli and gzip, where that is smaller', () => {
  const words = 'words '.repeat(200);
  const root = sample({
    'assets/main.js': words,
    'assets/tiny.js': '1',
    'assets/picture.png': words,
    'page.html': words,
    '.vite/manifest.json': words,
  });
  expect(compressBuild(root)).toBe(4);
  expect(brotliDecompressSync(readFileSync(`${root}/assets/main.js.br`)).toString()).toBe(words);
  expect(gunzipSync(readFileSync(`${root}/page.html.gz`)).toString()).toBe(words);
  for (const none of ['assets/tiny.js.gz', 'assets/picture.png.gz', '.vite/manifest.json.gz'])
    expect(existsSync(`${root}/${none}`)).toBe(false);
});

test('tests keep their files in memory where there is plenty, else where the system keeps them', () => {
  const plenty = 2 ** 40;
  expect(quickFolder(import.meta.dirname, plenty)).toBe(import.meta.dirname);
  expect(quickFolder(import.meta.dirname, 1024)).toBe(tmpdir());
  expect(quickFolder(`${import.meta.dirname}/none`, plenty)).toBe(tmpdir());
});
