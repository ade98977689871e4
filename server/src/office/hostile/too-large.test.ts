import {
  copyApi,
  materialApi,
  maxPageBytes,
  meetingApi,
  rosterApi,
  routes,
  sessionApi,
} from '@haoshangliang/shared/wire';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { firstClerk, newMeeting } from '../../testing/office-people.ts';
import { type RunningOffice, startOffice } from '../../testing/running-office.ts';

let running: RunningOffice;
let clerk: Awaited<ReturnType<typeof firstClerk>>;
let meeting: Awaited<ReturnType<typeof newMeeting>>;

beforeAll(async () => {
  running = await startOffice();
  clerk = await firstClerk(running);
  meeting = await newMeeting(clerk);
});

afterAll(() => running.close());

const mebibyte = 1024 * 1024;
const bytes = 'application/octet-stream';

/** Routes that take more than 64 KiB from somebody who is signed in. */
const most = new Map<string, { readonly size: number; readonly type?: string }>([
  [meetingApi.createFromCase.path, { size: mebibyte }],
  [rosterApi.readRoster.path, { size: 6 * mebibyte }],
  [materialApi.putPage.path, { size: maxPageBytes, type: bytes }],
  [materialApi.putPiece.path, { size: maxPageBytes, type: bytes }],
]);

const posts = routes.filter(({ method }) => method === 'POST').map(({ path }) => path);

test.each(posts)(
  '%s: a byte too many is refused in words, and the next call is answered',
  async (path) => {
    const { size, type = 'application/json' } = most.get(path) ?? { size: 64 * 1024 };
    const before = await running.hosts.events(meeting, 0);
    const filled = path.replace(':meeting', meeting).replace(/:\w+/g, '0'.repeat(26));
    const answer = await clerk.browser.raw('POST', filled, {
      body: JSON.stringify({ text: 'x'.repeat(size - 10) }),
      // A connection of its own: one that has lain idle may be closed just as the body is sent.
      headers: { 'content-type': type, connection: 'close' },
    });
    expect(answer.status).toBe(413);
    expect(answer.body).toEqual({ ok: false, code: 'too-large' });
    const me = await clerk.browser.get(sessionApi.me, {});
    expect(me.account?.id).toBe(clerk.account.id);
    expect(await running.hosts.events(meeting, 0)).toEqual(before);
  },
);

test('a copy to be put back is not even read once there is an office', async () => {
  const answer = await clerk.browser.raw('POST', copyApi.restore.path, {
    body: 'x'.repeat(4 * mebibyte),
    headers: { 'content-type': bytes, connection: 'close' },
  });
  expect(answer).toMatchObject({ status: 404, body: { code: 'setup-link-invalid' } });
  expect((await clerk.browser.get(sessionApi.me, {})).account?.id).toBe(clerk.account.id);
});
