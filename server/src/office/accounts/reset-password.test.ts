import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { sessionApi } from '@haoshangliang/shared/wire';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { firstClerk, password } from '../../testing/office-people.ts';
import { type RunningOffice, startOffice } from '../../testing/running-office.ts';
import { openLinkKey } from '../secrets.ts';
import { draftConsoleReset } from './console-reset.ts';

const entry = fileURLToPath(new URL('../../composition/reset-password.ts', import.meta.url));

let running: RunningOffice;

beforeEach(async () => {
  running = await startOffice();
});

afterEach(() => running.close());

describe('the console', () => {
  test('gives a forgetful clerk a new password while the server runs', async () => {
    const { browser } = await firstClerk(running);
    const reset = {
      ...draftConsoleReset(openLinkKey(running.config.keyDir), 'clerk', running.clock.now()),
    };
    await running.browser().get(sessionApi.resetAtConsole, reset);
    expect((await browser.get(sessionApi.me, {})).account).toBeNull();
    expect(
      await running.browser().call(sessionApi.signIn, { login: 'clerk', password }),
    ).toMatchObject({ code: 'wrong-credentials' });
    expect(
      (await running.browser().call(sessionApi.signIn, { login: 'clerk', password: reset.next }))
        .ok,
    ).toBe(true);
  });

  test('is nobody without the key, and for two minutes only', async () => {
    await firstClerk(running);
    const good = draftConsoleReset(
      openLinkKey(running.config.keyDir),
      'clerk',
      running.clock.now(),
    );
    const forged = [
      { ...good, proof: 'A'.repeat(32) },
      { ...good, next: 'My-own-2026' },
      { ...good, login: 'other' },
      { ...good, at: good.at + 1 },
    ];
    for (const reset of forged) {
      expect(await running.browser().call(sessionApi.resetAtConsole, reset)).toMatchObject({
        code: 'not-allowed',
      });
    }
    running.clock.pass(120_001);
    expect(await running.browser().call(sessionApi.resetAtConsole, good)).toMatchObject({
      code: 'not-allowed',
    });
  });

  test('is a command that reaches the running server', async () => {
    await firstClerk(running);
    const port = new URL(running.url).port;
    const { dataDir, keyDir } = running.config;
    const env = {
      ...process.env,
      DATA_DIR: dataDir,
      KEY_DIR: keyDir,
      PORT: port,
      HOST: '127.0.0.1',
    };
    // The server's clock stands in the past of the test; the command's proof is of today.
    running.clock.pass(Date.now() - running.clock.now());
    const { stdout } = await promisify(execFile)(process.execPath, [entry, 'Clerk'], { env });
    const next = /^ {2}(\S+)$/m.exec(stdout)?.[1] ?? '';
    expect(
      (await running.browser().call(sessionApi.signIn, { login: 'clerk', password: next })).ok,
    ).toBe(true);
    const unknown = promisify(execFile)(process.execPath, [entry, 'nobody'], { env });
    await expect(unknown).rejects.toMatchObject({
      code: 1,
      stdout: expect.stringContaining('没有叫 nobody 的账号'),
    });
  }, 60_000);
});
