import type { SeatId } from '@haoshangliang/shared/kernel';
import {
  deskApi,
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
    send: async (body: object, seat: SeatId | null = null) =>
      await socket.emitWithAck('command', {
        meeting,
        id: randomId(),
        seat,
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

const checkIn = { type: 'attendance/check-in', where: 'in_room' };

async function seatCalled(name: string): Promise<SeatId> {
  const { names } = await door.clerk.browser.get(deskApi.names, { meeting: door.meeting });
  const line = names.find(({ displayName }) => displayName === name);
  if (line === undefined) throw new Error(`nobody is called ${name}`);
  return line.seat;
}

test('who is taken off the roster is judged anew on the open line, and again when put back', async () => {
  const phone = door.running.browser();
  await phone.get(doorApi.takeSeat, { token: door.tokenOf(owner), consent, move: false });
  const resident = lineOf(phone);
  const desk = lineOf(door.clerk.browser);
  const seats = [await seatCalled(owner)];
  expect(await resident.join()).toMatchObject({ viewer: { seats, rights: ['participate'] } });
  await desk.join();
  expect(await desk.send({ type: 'people/remove-seats', seats })).toMatchObject({ ok: true });
  await expect.poll(resident.rejoins).toBe(1);
  expect(await resident.send(checkIn, seats[0])).toMatchObject({ code: 'seat-not-yours' });
  expect(await resident.join()).toMatchObject({ viewer: { seats: [], rights: [] } });
  expect(await desk.send({ type: 'people/restore-seats', seats })).toMatchObject({ ok: true });
  await expect.poll(resident.rejoins).toBe(2);
  expect(await resident.join()).toMatchObject({ viewer: { seats, rights: ['participate'] } });
  expect(desk.rejoins()).toBe(0);
});

test('staff whose own seat is taken off the roster no longer act through it', async () => {
  const line = lineOf(door.clerk.browser);
  const joined = await line.join();
  const { running, meeting } = door;
  const standing = await door.standing(door.clerk.browser);
  expect(joined).toMatchObject({ viewer: { audience: 'staff' } });
  const seats = [standing?.staffSeat];
  expect(seats).toEqual([expect.any(String)]);
  expect(await line.send({ type: 'people/remove-seats', seats })).toMatchObject({ ok: true });
  await running.settled();
  await expect.poll(line.rejoins).toBe(1);
  await line.join();
  expect(await line.send({ type: 'people/restore-seats', seats })).toMatchObject({ ok: true });
  const events = await running.hosts.events(meeting, 0);
  const last = events.filter(({ type }) => type.startsWith('people/seats-re')).slice(-2);
  expect(last.map(({ actor }) => actor.seat)).toEqual([standing?.staffSeat, null]);
});

test('of two seats on one phone only the confirmed one may take part', async () => {
  const phone = await door.lookingOn();
  await phone.get(doorApi.takeSeat, { token: door.tokenOf(owner), consent, move: false });
  const other = [...door.tokens.keys()].find((name) => /室业主$/.test(name) && name !== owner)!;
  const form = { meeting: door.meeting, name: other, room: null, consent };
  expect(await phone.get(doorApi.giveName, form)).toMatchObject({ kind: 'waiting' });
  const [mine, claimed] = [await seatCalled(owner), await seatCalled(other)];
  const line = lineOf(phone);
  const desk = lineOf(door.clerk.browser);
  await desk.join();
  expect(await desk.send({ type: 'life/open-meeting' })).toMatchObject({ ok: true });
  const viewer = { seats: [mine], rights: ['participate'] };
  expect(await line.join()).toMatchObject({ viewer });
  expect(await line.send(checkIn, claimed)).toMatchObject({ code: 'seat-not-yours' });
  expect(await line.send(checkIn, mine)).toMatchObject({ ok: true });
  const state = await door.running.hosts.state(door.meeting);
  const [claim] = Object.values(state?.people.claims.buckets ?? {}).flatMap(Object.keys);
  await desk.send({ type: 'people/confirm-claim', claim, how: 'known' });
  await expect.poll(line.rejoins).toBe(1);
  expect(await line.join()).toMatchObject({ viewer: { rights: ['participate'] } });
  expect(await line.send(checkIn, claimed)).toMatchObject({ ok: true });
});
