import {
  deskApi,
  doorApi,
  errorCodes,
  meetingApi,
  rosterApi,
  routes,
  sessionApi,
} from '@haoshangliang/shared/wire';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser } from '../testing/browser.ts';
import { firstClerk, newMeeting, password } from '../testing/office-people.ts';
import { type RunningOffice, startOffice } from '../testing/running-office.ts';

let running: RunningOffice;
let clerk: Awaited<ReturnType<typeof firstClerk>>;
let meeting: string;

beforeAll(async () => {
  running = await startOffice();
  clerk = await firstClerk(running);
  meeting = await newMeeting(clerk);
});

afterAll(() => running.close());

const json = { 'content-type': 'application/json' };
const named = routes.map((route) => [`${route.method} ${route.path}`, route] as const);
const bodies = [
  '',
  '{',
  'null',
  '[]',
  '"x"',
  '42',
  '{"__proto__":{"admin":true}}',
  '{"input":{}}',
  '{"token":{"$gt":""}}',
  '\u0000',
];

function pathOf(path: string, filling: string): string {
  return path.replace(/:\w+/g, encodeURIComponent(filling));
}

async function refusalOf(browser: Browser, method: string, path: string, body: string | null) {
  const answer = await browser.raw(method, path, { body, headers: json });
  return { status: answer.status, body: answer.body as { ok: boolean; code: string } };
}

const fillings = ['x', '../../etc', "' OR 1=1 --", '%00', '0'.repeat(3000)];

/** Every way of filling the path with every body. */
function nonsense({ method, path }: { method: string; path: string }) {
  const paths = path.includes(':') ? fillings.map((filling) => pathOf(path, filling)) : [path];
  const sent = method === 'GET' ? [null] : bodies;
  return paths.flatMap((each) => sent.map((body) => ({ path: each, body })));
}

describe.each(named)('%s', (_, { method, path, by, input }) => {
  test('refuses what makes no sense, in a closed code and without a trace of the inside', async () => {
    const takesNothing = input.safeParse({}).success;
    for (const request of nonsense({ method, path })) {
      const answer = await refusalOf(clerk.browser, method, request.path, request.body);
      // Signing out takes nothing and has been done.
      if (path === sessionApi.signOut.path)
        await clerk.browser.call(sessionApi.signIn, { login: 'clerk', password });
      if (takesNothing && answer.body.ok) continue;
      expect(answer.status).toBeGreaterThanOrEqual(400);
      expect(answer.status).toBeLessThan(500);
      expect(errorCodes).toContain(answer.body.code);
      expect(JSON.stringify(answer.body)).not.toMatch(/node_modules|\.ts|SQLITE|at \w+ \(/);
    }
  });

  test('refuses unknown fields', async () => {
    const answer = await clerk.browser.send(
      { method, path },
      { meeting, account: 'x', seat: 'x', surprise: 1 },
    );
    expect(answer).toMatchObject({ status: 400, body: { ok: false, code: 'malformed' } });
  });

  if (by === 'account') {
    test('is for signed-in accounts', async () => {
      const valid = { meeting, seat: '0'.repeat(26), account: '0'.repeat(26) };
      const shape =
        'shape' in input && typeof input.shape === 'object' && input.shape !== null
          ? Object.keys(input.shape)
          : [];
      const known = Object.fromEntries(
        Object.entries(valid).filter(([name]) => shape.includes(name)),
      );
      const stranger = await running.browser().send({ method, path }, known);
      expect(['not-signed-in', 'malformed']).toContain((stranger.body as { code: string }).code);
      expect(stranger.headers.getSetCookie()).toEqual([]);
    });
  }

  if (method === 'POST') {
    test('refuses pages of other sites', async () => {
      for (const origin of [
        'http://evil.example',
        'null',
        'http://127.0.0.1.evil.example',
        `${running.url}.evil.example`,
      ]) {
        const answer = await clerk.browser.send({ method, path }, {}, { origin });
        expect(answer).toMatchObject({ status: 403, body: { code: 'wrong-origin' } });
      }
    });
  }
});

test('a body without end is cut off', async () => {
  const answer = await clerk.browser.raw('POST', sessionApi.signIn.path, {
    body: JSON.stringify({ login: 'a'.repeat(70_000) }),
    headers: json,
  });
  expect(answer).toMatchObject({ status: 413, body: { ok: false, code: 'too-large' } });
});

test('a long list is read from signed-in accounts alone', async () => {
  const list = { body: JSON.stringify({ text: '[]'.repeat(50_000) }), headers: json };
  const path = rosterApi.readRoster.path.replace(':meeting', meeting);
  expect(await running.browser().raw('POST', path, list)).toMatchObject({
    status: 413,
    body: { ok: false, code: 'too-large' },
  });
  expect((await clerk.browser.raw('POST', path, list)).status).toBe(400);
});

test('a form of another kind is not read as JSON', async () => {
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  const answer = await running
    .browser()
    .raw('POST', sessionApi.signIn.path, { body: `login=clerk&password=${password}`, headers });
  expect(answer).toMatchObject({ status: 400, body: { code: 'malformed' } });
});

test('another meeting’s seat, account and link are found nowhere', async () => {
  const other = await newMeeting(clerk);
  const { staff } = await clerk.browser.get(meetingApi.meeting, { meeting: other });
  const seat = staff[0]?.seat as never;
  expect(
    await clerk.browser.call(deskApi.markInvited, {
      meeting: meeting as never,
      seat,
      invited: true,
    }),
  ).toMatchObject({ code: 'not-found' });
  const nobody = { meeting: '0'.repeat(26) } as never;
  expect(await clerk.browser.call(deskApi.door, nobody)).toMatchObject({ code: 'not-found' });
  expect(await running.browser().call(doorApi.notice, nobody)).toMatchObject({ code: 'not-found' });
  expect(await running.browser().call(doorApi.whoAmI, { meeting: meeting as never })).toMatchObject(
    { code: 'not-admitted' },
  );
});
