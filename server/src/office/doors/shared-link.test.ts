import { deskApi, doorApi, type MeetingId } from '@haoshangliang/shared/wire';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { consent, type LiftDoor, owner, startLiftDoor } from '../../testing/lift-door.ts';
import { settleClaims } from '../../testing/office-people.ts';
import type { RunningOffice } from '../../testing/running-office.ts';

let door: LiftDoor;
let running: RunningOffice;
let clerk: LiftDoor['clerk'];
let meeting: MeetingId;

beforeEach(async () => {
  door = await startLiftDoor();
  ({ running, clerk, meeting } = door);
});

afterEach(() => running.close());

describe('a shared link', () => {
  test('lets look on, without a seat', async () => {
    const phone = await door.lookingOn();
    expect(await door.standing(phone)).toEqual({
      audience: 'participant',
      seats: [],
      rights: [],
      account: null,
      staffSeat: null,
    });
  });

  test('lets nobody new in once staff have shut the door, and throws nobody out', async () => {
    const inside = await door.lookingOn();
    const token = await door.sharedToken();
    await clerk.browser.get(deskApi.setDoor, { meeting, open: false });
    const late = running.browser();
    expect(await late.call(doorApi.openLink, { token })).toMatchObject({ code: 'door-closed' });
    expect(late.cookie).toBe('');
    expect(await inside.call(doorApi.openLink, { token })).toMatchObject({ kind: 'looking' });
  });

  test('a name on the roster waits for staff, who confirm it', async () => {
    const phone = await door.lookingOn();
    const given = await phone.get(doorApi.giveName, {
      meeting,
      name: ' １０１室业主',
      room: null,
      consent,
    });
    expect(given.kind).toBe('waiting');
    expect(await door.standing(phone)).toMatchObject({ seats: [], rights: [] });
    expect(await phone.get(doorApi.whoAmI, { meeting })).toMatchObject({
      claims: [{ displayName: owner, status: 'waiting' }],
    });
    expect(await settleClaims(running, clerk, meeting, true)).toBe(1);
    expect(running.changes.at(-1)).toEqual({ meeting, device: await phone.device() });
    expect(await door.standing(phone)).toMatchObject({
      rights: ['participate'],
      seats: [expect.any(String)],
    });
  });

  test('a name given again by whoever has the seat takes nothing away', async () => {
    const phone = await door.lookingOn();
    const name = { meeting, name: owner, room: null, consent };
    await phone.get(doorApi.giveName, name);
    await settleClaims(running, clerk, meeting, true);
    await phone.get(doorApi.giveName, name);
    expect(await door.standing(phone)).toMatchObject({ rights: ['participate'] });
  });

  test('a name that is not on it gets a seat without a vote', async () => {
    const phone = await door.lookingOn();
    expect(
      await phone.get(doorApi.giveName, { meeting, name: '过路的老王', room: null, consent }),
    ).toMatchObject({ kind: 'visitor' });
    const seats = (await door.standing(phone))?.seats ?? [];
    expect(await running.office.doors.names(meeting, seats, 'public')).toEqual({
      [seats[0] ?? '']: '过路的老王',
    });
    const state = await running.hosts.state(meeting);
    expect(state?.people.counts.all).toMatchObject({ visitors: 1, voters: 12 });
  });

  test('after five wrong claims a name is claimed at the desk only', async () => {
    for (let claim = 0; claim < 5; claim++) {
      const phone = await door.lookingOn();
      await phone.get(doorApi.giveName, { meeting, name: owner, room: null, consent });
      await settleClaims(running, clerk, meeting, false);
      expect(await phone.get(doorApi.whoAmI, { meeting })).toMatchObject({
        claims: [{ status: 'refused' }],
      });
    }
    const phone = await door.lookingOn();
    const blocked = await phone.call(doorApi.giveName, {
      meeting,
      name: owner,
      room: null,
      consent,
    });
    expect(blocked).toMatchObject({ code: 'claim-staff-only' });
  });

  test('one browser gives a handful of names, no more', async () => {
    const phone = await door.lookingOn();
    for (let name = 0; name < 6; name++)
      await phone.get(doorApi.giveName, { meeting, name: `家人${name}`, room: null, consent });
    expect(
      await phone.call(doorApi.giveName, { meeting, name: '家人七', room: null, consent }),
    ).toMatchObject({ code: 'too-fast' });
  });

  test('no name is taken from outside, or before consent', async () => {
    const outside = await running
      .browser()
      .call(doorApi.giveName, { meeting, name: owner, room: null, consent });
    expect(outside).toMatchObject({ code: 'not-admitted' });
    const phone = await door.lookingOn();
    const early = await phone.call(doorApi.giveName, {
      meeting,
      name: owner,
      room: null,
      consent: null,
    });
    expect(early).toMatchObject({ code: 'consent-needed' });
    expect(await running.storage.tables.db.selectFrom('consent').selectAll().execute()).toEqual([]);
  });

  test('nobody leaves a seat that is somebody else’s, nor writes that they did', async () => {
    const [owning, phone] = [running.browser(), await door.lookingOn()];
    const token = door.tokenOf(owner);
    const { seat } = await owning.get(doorApi.takeSeat, { token, consent, move: false });
    await phone.get(doorApi.leaveSeat, { meeting, seat });
    expect((await door.standing(owning))?.seats).toEqual([seat]);
    const { traces } = await clerk.browser.get(deskApi.door, { meeting });
    expect(traces.map(({ kind }) => kind)).toEqual(['seat-taken']);
    await owning.get(doorApi.leaveSeat, { meeting, seat });
    expect((await door.standing(owning))?.seats).toEqual([]);
  });

  test('a browser that asks without end has to wait; the desk has not', async () => {
    const [phone, other] = [await door.lookingOn(), await door.lookingOn()];
    for (let i = 0; i < 200; i++) await phone.call(doorApi.whoAmI, { meeting });
    expect(await phone.call(doorApi.whoAmI, { meeting })).toMatchObject({ code: 'too-fast' });
    expect(await other.call(doorApi.whoAmI, { meeting })).toMatchObject({ ok: true });
    for (let i = 0; i < 200; i++) await clerk.browser.get(deskApi.names, { meeting });
  });
});
