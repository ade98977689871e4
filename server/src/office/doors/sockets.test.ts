import {
  doorApi,
  type JoinAnswer,
  officeApi,
  protocolVersion,
  sessionApi,
} from '@haoshangliang/shared/wire';
import { io, type Socket } from 'socket.io-client';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { randomId } from '../../meetings/random-id.ts';
import type { Browser } from '../../testing/browser.ts';
import { consent, type LiftDoor, owner, startLiftDoor } from '../../testing/lift-door.ts';
import { password } from '../../testing/office-people.ts';

let door: LiftDoor;
const sockets: Socket[] = [];

beforeEach(async () => {
  door = await startLiftDoor();
});

afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.close();
  await door.running.close();
});

/** A browser's line into the meeting: how often it was asked to join again, and what it is when it does. */
function lineOf(browser: Browser) {
  const { url, clock } = door.running;
  const headers = { cookie: browser.cookie, origin: url };
  const socket = io(url, { transports: ['websocket'], extraHeaders: headers, forceNew: true });
  sockets.push(socket);
  let rejoins = 0;
  socket.on('rejoin', () => {
    rejoins += 1;
  });
  const { meeting } = door;
  return {
    rejoins: () => rejoins,
    join: async (): Promise<JoinAnswer> =>
      await socket.emitWithAck('join', {
        protocol: protocolVersion,
        meeting,
        since: null,
        viewerKey: null,
      }),
    send: async (body: object) =>
      await socket.emitWithAck('command', {
        meeting,
        id: randomId(),
        seat: null,
        madeAt: clock.now(),
        body,
      }),
  };
}

test('a claim that staff confirm on their line makes the phone on its line a voter', async () => {
  const phone = await door.lookingOn();
  const resident = lineOf(phone);
  const desk = lineOf(door.clerk.browser);
  expect(await resident.join()).toMatchObject({
    ok: true,
    viewer: { audience: 'participant', rights: [] },
  });
  expect(await desk.join()).toMatchObject({ ok: true, viewer: { audience: 'staff' } });
  await phone.get(doorApi.giveName, { meeting: door.meeting, name: owner, room: null, consent });
  const state = await door.running.hosts.state(door.meeting);
  const [claim] = Object.values(state?.people.claims.buckets ?? {}).flatMap((bucket) =>
    Object.keys(bucket),
  );
  expect(await desk.send({ type: 'people/confirm-claim', claim, how: 'id_card' })).toMatchObject({
    ok: true,
  });
  await expect.poll(resident.rejoins).toBe(1);
  expect(await resident.join()).toMatchObject({
    viewer: { rights: ['participate'], seats: [expect.any(String)] },
  });
  expect(desk.rejoins()).toBe(0);
});

test('a seat that moves is gone from the first phone’s open line', async () => {
  const first = door.running.browser();
  const form = { token: door.tokenOf(owner), consent };
  await first.get(doorApi.takeSeat, { ...form, move: false });
  const line = lineOf(first);
  expect(await line.join()).toMatchObject({ viewer: { rights: ['participate'] } });
  await door.running.browser().get(doorApi.takeSeat, { ...form, move: true });
  await expect.poll(line.rejoins).toBe(1);
  expect(await line.join()).toMatchObject({ ok: false, code: 'not-admitted' });
});

test('a disabled account is out of the meeting on its open line, and steers nothing any more', async () => {
  const { clerk, running } = door;
  const office = (await clerk.browser.get(officeApi.listOffices, {})).offices[0]!.id;
  const form = { office, login: 'second', name: '老李', password };
  const { account } = await clerk.browser.get(officeApi.addAccount, form);
  const second = running.browser();
  await second.get(sessionApi.signIn, { login: 'second', password });
  const line = lineOf(second);
  expect(await line.join()).toMatchObject({ viewer: { audience: 'staff', rights: ['prepare'] } });
  await clerk.browser.get(officeApi.disableAccount, { account: account.id });
  await expect.poll(line.rejoins).toBe(1);
  const item = { kind: 'closing', title: '加一项', minutes: null, parent: null };
  expect(await line.send({ type: 'agenda/add-item', ...item })).toMatchObject({
    ok: false,
    code: 'not-admitted',
  });
  expect(await line.join()).toMatchObject({ ok: false, code: 'not-admitted' });
});
