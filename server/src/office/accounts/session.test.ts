import { meetingApi, officeApi, sessionApi } from '@haoshangliang/shared/wire';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { firstClerk, newMeeting, password } from '../../testing/office-people.ts';
import { type RunningOffice, startOffice } from '../../testing/running-office.ts';

let running: RunningOffice;

beforeEach(async () => {
  running = await startOffice();
});

afterEach(() => running.close());

describe('signing in', () => {
  test('gives another token, so that a planted cookie is worth nothing', async () => {
    await firstClerk(running);
    const victim = running.browser();
    await victim.get(sessionApi.signIn, { login: 'clerk', password });
    await victim.get(sessionApi.signOut, {});
    const thief = running.browser();
    thief.steal(victim);
    await victim.get(sessionApi.signIn, { login: ' CLERK ', password });
    expect((await victim.get(sessionApi.me, {})).account?.login).toBe('clerk');
    expect((await thief.get(sessionApi.me, {})).account).toBeNull();
    thief.steal(victim);
    await victim.get(sessionApi.signOut, {});
    expect((await victim.get(sessionApi.me, {})).account).toBeNull();
    expect((await thief.get(sessionApi.me, {})).account).toBeNull();
  });

  test('guessed leaves no device behind, however often', async () => {
    await firstClerk(running);
    const { db } = running.storage.tables;
    const before = await db.selectFrom('device').select('id').execute();
    const thief = running.browser();
    for (const login of ['clerk', 'nobody', 'admin'])
      await thief.call(sessionApi.signIn, { login, password: 'wrong-One-1' });
    expect(thief.cookie).toBe('');
    expect(await db.selectFrom('device').select('id').execute()).toEqual(before);
  });

  test('the cookie cannot be read by scripts and is sent from our own pages only', async () => {
    await firstClerk(running);
    const { headers } = await running
      .browser()
      .send(sessionApi.signIn, { login: 'clerk', password });
    const cookie = headers.getSetCookie().at(-1) ?? '';
    expect(cookie).toMatch(/^hsl=[\w-]{43}; /);
    expect(cookie).toContain('HttpOnly');
    expect(cookie).toContain('SameSite=Lax');
    expect(cookie).toContain('Path=/');
    expect(cookie).not.toContain('Secure');
  });

  test.each(['clerk', 'nobody-here'])(
    'five failures lock %s for ten minutes, all guesses at once included',
    async (login) => {
      await firstClerk(running);
      const guesses = Array.from({ length: 12 }, (_, index) =>
        running.browser().call(sessionApi.signIn, { login, password: `Wrong-${index}` }),
      );
      const codes = (await Promise.all(guesses)).map((answer) => (answer.ok ? 'ok' : answer.code));
      expect(codes.filter((code) => code === 'wrong-credentials')).toHaveLength(5);
      expect(codes.filter((code) => code === 'account-locked')).toHaveLength(7);
      const locked = await running.browser().call(sessionApi.signIn, { login, password });
      expect(locked).toMatchObject({ code: 'account-locked', detail: { seconds: 600 } });
      running.clock.pass(600_000);
      const later = await running.browser().call(sessionApi.signIn, { login, password });
      expect(later.ok).toBe(login === 'clerk');
    },
  );

  test('strangers cannot lock a clerk out of the browser the clerk has used before', async () => {
    const { browser } = await firstClerk(running);
    await browser.get(sessionApi.signOut, {});
    for (let guess = 0; guess < 6; guess++) {
      await running
        .browser()
        .call(sessionApi.signIn, { login: 'clerk', password: 'Wrong-guess-1' });
    }
    expect(
      await running.browser().call(sessionApi.signIn, { login: 'clerk', password }),
    ).toMatchObject({ code: 'account-locked' });
    expect((await browser.call(sessionApi.signIn, { login: 'clerk', password })).ok).toBe(true);
  });
});

describe('passwords', () => {
  test('a new one signs the other browsers out and keeps this one', async () => {
    const { browser } = await firstClerk(running);
    const other = running.browser();
    await other.get(sessionApi.signIn, { login: 'clerk', password });
    const wrong = await browser.call(sessionApi.changePassword, {
      current: 'Nope-12345',
      next: 'Next-one-2026',
    });
    expect(wrong).toMatchObject({ code: 'wrong-credentials' });
    await browser.get(sessionApi.changePassword, { current: password, next: 'Next-one-2026' });
    expect((await browser.get(sessionApi.me, {})).account?.login).toBe('clerk');
    expect((await other.get(sessionApi.me, {})).account).toBeNull();
    expect(running.changes.at(-1)).toMatchObject({ meeting: null });
  });

  test('the recovery code works once, in any way of typing it', async () => {
    const { recoveryCode } = await firstClerk(running);
    const browser = running.browser();
    const typed = ` ${recoveryCode.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l')} `;
    const next = 'Back-again-2026';
    expect(
      await browser.call(sessionApi.recover, {
        login: 'clerk',
        code: 'AAAAA-AAAAA-AAAAA-AAAAA',
        next,
      }),
    ).toMatchObject({
      code: 'recovery-code-wrong',
    });
    const back = await browser.get(sessionApi.recover, { login: 'clerk', code: typed, next });
    expect(back.recoveryCode).not.toBe(recoveryCode);
    expect(
      await browser.call(sessionApi.recover, { login: 'clerk', code: typed, next }),
    ).toMatchObject({ ok: false });
    expect(
      (await running.browser().call(sessionApi.signIn, { login: 'clerk', password: next })).ok,
    ).toBe(true);
  });
});

test('a disabled account has no browser, no rights and no place to stand from that moment on', async () => {
  const clerk = await firstClerk(running);
  const office = (await clerk.browser.get(officeApi.listOffices, {})).offices[0]?.id;
  const meeting = await newMeeting(clerk);
  const second = running.browser();
  const { account } = await clerk.browser.get(officeApi.addAccount, {
    office: office!,
    login: 'second',
    name: '老李',
    password,
  });
  await second.get(sessionApi.signIn, { login: 'second', password });
  const device = await second.device();
  expect((await running.office.doors.standing(device, meeting))?.rights).toEqual(['prepare']);
  await clerk.browser.get(officeApi.disableAccount, { account: account.id });
  expect(await running.office.doors.standing(device, meeting)).toBeNull();
  expect(running.changes.at(-1)).toEqual({ meeting: null, account: account.id });
  expect(await second.call(meetingApi.listMeetings, {})).toMatchObject({ code: 'not-signed-in' });
  expect(await second.call(sessionApi.signIn, { login: 'second', password })).toMatchObject({
    code: 'wrong-credentials',
  });
  expect(
    await clerk.browser.call(officeApi.disableAccount, { account: clerk.account.id }),
  ).toMatchObject({ code: 'last-account' });
});
