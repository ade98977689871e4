import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { getIn, valuesOf } from '@haoshangliang/shared/kernel';
import { copyApi, deskApi, doorApi, sessionApi } from '@haoshangliang/shared/wire';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { adjournedCopy, must, pageIn } from '../../testing/adjourned-copy.ts';
import { consent, type LiftDoor, owner } from '../../testing/lift-door.ts';
import { password, tokenIn } from '../../testing/office-people.ts';
import { type RunningOffice, startOffice } from '../../testing/running-office.ts';
import { verifiedStream } from '../../testing/verified-stream.ts';

let made: Awaited<ReturnType<typeof adjournedCopy>>;
let door: LiftDoor;
let fresh: RunningOffice;

beforeAll(async () => {
  made = await adjournedCopy();
  door = made.door;
});

beforeEach(async () => {
  fresh = await startOffice({ PUBLIC_URL: 'http://hall.test' });
});

afterEach(() => fresh.close());

afterAll(() => door.running.close());

async function upload(
  body: Uint8Array<ArrayBuffer> | string,
  headers: Record<string, string> = {},
) {
  const response = await fetch(`${fresh.url}${copyApi.restore.path}`, {
    method: 'POST',
    headers: {
      origin: fresh.url,
      'content-type': 'application/octet-stream',
      'x-setup-token': (await fresh.office.setUpToken()) ?? 'x'.repeat(32),
      ...headers,
    },
    body,
  });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}

test('an adjourned meeting is resumed from the file in a fresh folder', async () => {
  const { phone, seat, file } = made;
  const { meeting } = door;
  const before = await verifiedStream(door.running.storage.events, meeting);
  const known = fresh.browser();
  known.steal(door.clerk.browser);
  expect(await upload(file)).toEqual({
    status: 200,
    body: { ok: true, offices: 1, meetings: 1, linksLost: true },
  });

  // Nobody of the staff is signed in by an old cookie; the password is the old one; the set-up link is used up.
  expect(await known.get(sessionApi.me, {})).toMatchObject({ account: null });
  expect(await fresh.office.setUpToken()).toBeNull();
  expect(await upload(file)).toMatchObject({ status: 404, body: { code: 'setup-link-invalid' } });
  const clerk = fresh.browser();
  await clerk.get(sessionApi.signIn, { login: 'clerk', password });

  const desk = await pageIn(fresh, clerk, meeting);
  expect(desk.state?.life.phase).toBe('adjourned');
  await must(desk, { type: 'life/resume-meeting' });
  await must(desk, {
    type: 'agenda/add-item',
    parent: null,
    kind: 'closing',
    title: '续会',
    minutes: null,
  });
  const after = await verifiedStream(fresh.storage.events, meeting);
  expect(after.events.slice(0, before.events.length)).toEqual(before.events);
  expect(after.events).toHaveLength(before.events.length + 2);

  // The phone of the first hall still holds its seat, and who comes by a link of then is let in.
  const same = fresh.browser();
  same.steal(phone);
  const resident = await pageIn(fresh, same, meeting);
  expect(valuesOf(resident.state!.opinions.own)).toMatchObject([
    { text: '要装电梯', author: seat },
  ]);
  const other = fresh.browser();
  const [name = ''] = [...door.tokens.keys()].filter((each) => each !== owner && /业主/.test(each));
  const taken = await other.get(doorApi.takeSeat, {
    token: door.tokenOf(name),
    move: false,
    consent,
  });
  expect(getIn(desk.state!.people.seats, taken.seat)).toMatchObject({ voter: true });
  desk.close();
  resident.close();
});

test('links whose key stayed behind cannot be printed again, and new ones can', async () => {
  const { file } = made;
  await upload(file);
  const clerk = fresh.browser();
  await clerk.get(sessionApi.signIn, { login: 'clerk', password });
  const { meeting } = door;
  const { shared, address } = await clerk.get(deskApi.door, { meeting });
  expect([shared.url, address]).toEqual([null, 'http://hall.test']);
  const { invitations } = await clerk.get(deskApi.invitations, { meeting });
  expect(invitations.every(({ link }) => link.url === null)).toBe(true);
  const renewed = await clerk.get(deskApi.renewSharedLink, { meeting });
  const token = tokenIn(renewed.url);
  const opened = await fresh.browser().call(doorApi.openLink, { token });
  expect(opened).toMatchObject({ ok: true, kind: 'looking', meeting });
});

test('what cannot be restored is refused in a code, leaves no file, and the set-up can go on', async () => {
  const { file } = made;
  const token = (await fresh.office.setUpToken()) ?? '';
  const spoiled = file.slice();
  spoiled.fill(0x5a, 8192, 20_000);
  const answers = [
    await upload('这不是备份'),
    await upload(''),
    await upload(spoiled),
    await upload(file, { 'x-setup-token': 'y'.repeat(32) }),
    await upload(file, { 'content-type': 'application/json' }),
    await upload(file, { origin: 'http://evil.test' }),
  ];
  expect(answers.map(({ body }) => body['code'])).toEqual([
    'copy-foreign',
    'copy-foreign',
    'copy-unsound',
    'setup-link-invalid',
    'too-large',
    'wrong-origin',
  ]);
  const folder = join(fresh.config.dataDir, 'copies');
  expect((await readdir(folder)).filter((name) => name.includes('.part'))).toEqual([]);
  expect(await fresh.office.setUpToken()).toBe(token);
  expect(await upload(file)).toMatchObject({ status: 200 });
});

test('two that restore at once: one is told so', async () => {
  const { file } = made;
  const answers = await Promise.all([upload(file), upload(file)]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  expect(answers.find(({ status }) => status === 409)?.body['code']).toBe('restore-running');
});

test('an upload that breaks off leaves nothing behind', async () => {
  const token = (await fresh.office.setUpToken()) ?? '';
  const broken = new AbortController();
  const body = new ReadableStream({
    async pull(stream) {
      // Asked for more even after that, it would keep a processor busy to the end of all tests.
      if (broken.signal.aborted) return stream.error(broken.signal.reason);
      stream.enqueue(new Uint8Array(100_000));
      await new Promise((resolve) => setImmediate(resolve));
      if (await isThere()) broken.abort();
    },
  });
  const folder = join(fresh.config.dataDir, 'copies');
  const files = async () => await readdir(folder).catch(() => []);
  const isThere = async () => (await files()).some((name) => name.startsWith('upload-'));
  const sent = fetch(`${fresh.url}${copyApi.restore.path}`, {
    method: 'POST',
    headers: {
      origin: fresh.url,
      'content-type': 'application/octet-stream',
      'x-setup-token': token,
    },
    body,
    duplex: 'half',
    signal: broken.signal,
  } as RequestInit);
  await expect(sent).rejects.toThrow();
  await expect.poll(isThere).toBe(false);
  expect(await fresh.office.setUpToken()).toBe(token);
});
