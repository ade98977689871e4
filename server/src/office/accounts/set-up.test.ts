import { sessionApi } from '@haoshangliang/shared/wire';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { password } from '../../testing/office-people.ts';
import { type RunningOffice, startOffice } from '../../testing/running-office.ts';

let running: RunningOffice;

beforeEach(async () => {
  running = await startOffice();
});

afterEach(() => running.close());

describe('first start', () => {
  const form = {
    office: { name: '仓后街社区', level: 'community' as const },
    account: { login: 'Clerk', name: '小周', password },
  };

  test('the link is the same until it is used, makes the first account, and is worth nothing afterwards', async () => {
    const browser = running.browser();
    const before = await browser.get(sessionApi.setupState, {});
    expect(before).toMatchObject({ needed: true, now: running.clock.now() });
    const token = (await running.office.setUpToken()) ?? '';
    expect(token).toMatch(/^[\w-]{22,}$/);
    expect(await running.office.setUpToken()).toBe(token);
    await browser.get(sessionApi.checkSetup, { token });
    const made = await browser.get(sessionApi.setUp, { token, ...form });
    expect(made.account).toMatchObject({ login: 'clerk', name: '小周', disabled: false });
    expect(made.recoveryCode).toMatch(/^([0-9A-Z]{5}-){3}[0-9A-Z]{5}$/);
    expect(await browser.get(sessionApi.me, {})).toMatchObject({
      account: { login: 'clerk' },
      office: { name: '仓后街社区' },
    });
    expect(await running.office.setUpToken()).toBeNull();
    const again = await running.browser().call(sessionApi.setUp, { token, ...form });
    expect(again).toMatchObject({ ok: false, code: 'setup-link-invalid' });
    expect((await browser.get(sessionApi.setupState, {})).needed).toBe(false);
  });

  test('of two who use the link at once one gets in', async () => {
    const token = (await running.office.setUpToken()) ?? '';
    const answers = await Promise.all(
      [1, 2, 3].map(() => running.browser().call(sessionApi.setUp, { token, ...form })),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await running.storage.tables.db.selectFrom('office').selectAll().execute()).toHaveLength(
      1,
    );
  });

  test('guesses the link in vain, and is told what the password lacks', async () => {
    const token = (await running.office.setUpToken()) ?? '';
    const wrong = await running
      .browser()
      .call(sessionApi.setUp, { token: 'A'.repeat(32), ...form });
    expect(wrong).toMatchObject({ code: 'setup-link-invalid' });
    for (const [weak, why] of [
      ['Ab1', 'short'],
      ['abcdefgh', 'kinds'],
      ['Clerk-2026', 'login'],
    ] as const) {
      const answer = await running
        .browser()
        .call(sessionApi.setUp, { token, ...form, account: { ...form.account, password: weak } });
      expect(answer).toMatchObject({ code: 'password-weak', detail: { why } });
    }
  });

  test('neither token nor password nor recovery code stands in the database', async () => {
    const token = (await running.office.setUpToken()) ?? '';
    const { recoveryCode } = await running.browser().get(sessionApi.setUp, { token, ...form });
    const { db } = running.storage.tables;
    const all = JSON.stringify([
      await db.selectFrom('account').selectAll().execute(),
      await db.selectFrom('device').selectAll().execute(),
      await db.selectFrom('setup_link').selectAll().execute(),
    ]);
    for (const secret of [
      token,
      password,
      recoveryCode,
      recoveryCode.replaceAll('-', '').toLowerCase(),
    ]) {
      expect(all).not.toContain(secret);
    }
    expect(all).toContain('$argon2id$');
  });
});
