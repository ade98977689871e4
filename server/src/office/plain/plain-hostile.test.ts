import { valuesOf } from '@haoshangliang/shared/kernel';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { randomId } from '../../meetings/random-id.ts';
import { owner } from '../../testing/lift-door.ts';
import type { OldPhone } from '../../testing/old-phone.ts';
import { type PlainHall, startPlainHall } from '../../testing/plain-hall.ts';

let hall: PlainHall;
let phone: OldPhone;

beforeEach(async () => {
  hall = await startPlainHall();
  phone = hall.phone;
});

afterEach(() => hall.close());

describe('forms from elsewhere', () => {
  test('are refused by their origin, and never act for a seat that is not this phone’s', async () => {
    await hall.comeIn();
    await hall.press({ type: 'life/open-meeting' });
    const vote = await hall.openVote();
    await phone.open(phone.path);
    const { action, fields } = phone.forms().find((form) => form.action.endsWith('/ballot'))!;
    for (const origin of ['http://evil.cn', 'null']) {
      const response = await fetch(hall.running.url + action, {
        method: 'POST',
        redirect: 'manual',
        headers: { cookie: phone.cookie, origin },
        body: new URLSearchParams({ ...fields, choice: 'yes' }),
      });
      expect([response.status, await response.json()]).toEqual([
        403,
        { ok: false, code: 'wrong-origin' },
      ]);
    }
    const stranger = valuesOf((await hall.state()).people.seats).find(
      ({ id, voter }) => voter && id !== fields['seat'],
    )!;
    await phone.post(action, { ...fields, seat: stranger.id, choice: 'yes' });
    expect([phone.status, phone.text]).toEqual([403, expect.stringContaining('不再代表这个人')]);
    expect((await hall.state()).votes.ballots[vote]?.size ?? 0).toBe(0);
  });

  test('that make no sense are answered in words and change nothing', async () => {
    await hall.comeIn();
    await hall.press({ type: 'life/open-meeting' });
    const { meeting } = hall;
    const { seq } = await hall.running.hosts.head(meeting);
    const bad: [string, Record<string, string>][] = [
      [`/plain/m/${meeting}/ballot`, {}],
      [`/plain/m/${meeting}/ballot`, { id: 'x', seat: 'y', vote: 'z', choice: 'perhaps' }],
      [`/plain/m/${meeting}/opinion`, { id: randomId(), seat: randomId(), text: '\u0000' }],
      [`/plain/m/${meeting}/check-in`, { id: randomId(), seat: randomId(), where: 'moon' }],
      [
        `/plain/m/${'0'.repeat(26)}/check-in`,
        { id: randomId(), seat: randomId(), where: 'remote' },
      ],
      ['/plain/m/<script>/check-in', { where: 'remote' }],
      ['/plain/link', { token: '<script>alert(1)</script>' }],
      ['/plain/seat', { token: 'x'.repeat(9000) }],
      ['/plain/code', {}],
    ];
    for (const [path, fields] of bad) {
      await phone.post(path, fields);
      expect([path, phone.status >= 400 && phone.status < 500]).toEqual([path, true]);
      expect(phone.text).not.toContain('<script>');
      expect(phone.text).toContain('工作人员帮您参加');
    }
    await phone.post('/plain/code', { code: 'x'.repeat(40_000) });
    expect([phone.status, JSON.parse(phone.text)]).toEqual([413, { ok: false, code: 'too-large' }]);
    expect((await hall.running.hosts.head(meeting)).seq).toBe(seq);
  });

  test('cannot be sent without having come in, nor by staff', async () => {
    const { meeting, clerk } = hall;
    await phone.open(`/plain/m/${meeting}`);
    expect([phone.status, phone.text]).toEqual([403, expect.stringContaining('8位会议码')]);
    await phone.post(`/plain/m/${meeting}/check-in`, { where: 'remote' });
    expect(phone.status).toBe(403);
    phone.cookie = clerk.browser.cookie;
    await phone.open(`/plain/m/${meeting}`);
    expect(phone.status).toBe(403);
  });
});

describe('the plain pages', () => {
  test('run no script, are kept by nobody and let their forms name their origin', async () => {
    await phone.open(`/plain/j/${hall.tokenOf(owner)}`);
    expect(phone.text).not.toMatch(/<script|style=|onclick/);
    expect(Object.fromEntries(phone.headers)).toMatchObject({
      'cache-control': 'no-store',
      'referrer-policy': 'same-origin',
      'content-type': 'text/html; charset=utf-8',
    });
    expect(phone.headers.get('content-security-policy')).toContain("form-action 'self'");
    await phone.open('/plain/style.css');
    expect(phone.headers.get('content-type')).toContain('text/css');
  });

  test('a link that is only looked at takes no seat and lets nobody in', async () => {
    await phone.open(`/plain/j/${hall.tokenOf(owner)}`);
    await phone.open(`/plain/j/${await hall.sharedToken()}`);
    expect(phone.cookie).toBe('');
    await phone.send('/link');
    expect(phone.path).toBe(`/plain/m/${hall.meeting}`);
  });
});
