import { type Right, type SeatId, valuesOf } from '@haoshangliang/shared/kernel';
import type { MeetingCommand } from '@haoshangliang/shared/meeting';
import { doorApi, type MeetingId } from '@haoshangliang/shared/wire';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { randomId } from '../../meetings/random-id.ts';
import type { Browser } from '../../testing/browser.ts';
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

const people = async () => {
  const state = await running.hosts.state(meeting);
  if (state === null) throw new Error('no meeting');
  return state.people;
};

const statuses = async () => valuesOf((await people()).claims).map(({ status }) => status);

const claimOf = async (phone: Browser) => (await phone.get(doorApi.whoAmI, { meeting })).claims;

const says = async (phone: Browser, name: string) =>
  await phone.get(doorApi.giveName, { meeting, name, room: null, consent });

const takes = async (phone: Browser, move = false) =>
  await phone.get(doorApi.takeSeat, { token: door.tokenOf(owner), consent, move });

async function staffDo(command: MeetingCommand): Promise<void> {
  const answer = await running.hosts.execute(meeting, {
    sender: 'test',
    id: randomId<'command'>(),
    actor: { seat: null, account: clerk.account.id, for: null },
    rights: new Set<Right>(['receive']),
    command,
    madeAt: null,
  });
  expect(answer).toMatchObject({ ok: true });
  await running.settled();
}

describe('somebody who waits to be recognised', () => {
  test('is not forgotten when another phone takes the seat by the personal link', async () => {
    const [waiting, holding] = [await door.lookingOn(), running.browser()];
    await says(waiting, owner);
    const told = { displayName: owner, status: 'waiting' };
    expect(await claimOf(waiting)).toEqual([{ ...told, heldElsewhere: false }]);
    const { seat } = await takes(holding);
    expect(running.changes).toContainEqual({ meeting, device: await waiting.device() });
    expect(await claimOf(waiting)).toEqual([{ ...told, heldElsewhere: true }]);
    expect(await statuses()).toEqual(['waiting']);
    expect((await door.standing(holding))?.seats).toEqual([seat]);
    // Staff have looked: the seat goes to whom they recognised, and the other phone looks on.
    await settleClaims(running, clerk, meeting, true);
    expect((await door.standing(waiting))?.seats).toEqual([seat]);
    expect(await door.standing(holding)).toMatchObject({ seats: [], rights: [] });
  });

  test('is told of a refusal, whoever has the seat', async () => {
    const [waiting, holding] = [await door.lookingOn(), running.browser()];
    await says(waiting, owner);
    await takes(holding);
    await settleClaims(running, clerk, meeting, false);
    expect(await claimOf(waiting)).toMatchObject([{ displayName: owner, status: 'refused' }]);
    expect((await door.standing(holding))?.seats).toHaveLength(1);
  });

  test('and finds the own link waits no longer, and staff see why', async () => {
    const phone = await door.lookingOn();
    await says(phone, owner);
    const { seat } = await takes(phone);
    expect(await statuses()).toEqual(['withdrawn']);
    expect(await claimOf(phone)).toEqual([]);
    expect((await door.standing(phone))?.seats).toEqual([seat]);
  });

  test('and takes consent back leaves nothing for staff to answer', async () => {
    const phone = await door.lookingOn();
    await says(phone, owner);
    await phone.get(doorApi.withdrawConsent, { meeting });
    expect(await statuses()).toEqual(['withdrawn']);
    expect(await claimOf(phone)).toEqual([]);
  });

  test('and gives the same name again stands in the list once', async () => {
    const phone = await door.lookingOn();
    await says(phone, owner);
    await says(phone, owner);
    expect(await statuses()).toEqual(['waiting']);
    await settleClaims(running, clerk, meeting, true);
    expect((await door.standing(phone))?.seats).toHaveLength(1);
  });
});

describe('a visitor who turns out to stand on the roster', () => {
  test('gets seat and vote of that line when staff attach them, and loses both when that is taken back', async () => {
    const phone = await door.lookingOn();
    await says(phone, '一零一的老周');
    const [visitor] = (await door.standing(phone))?.seats ?? [];
    const line = await seatCalled(owner);
    if (visitor === undefined) throw new Error('no seat');
    await staffDo({ type: 'people/attach-visitor', visitor, seat: line, how: 'deed' });
    expect((await door.standing(phone))?.seats).toEqual([line, visitor]);
    expect(running.changes).toContainEqual({ meeting, device: await phone.device() });
    const me = await phone.get(doorApi.whoAmI, { meeting });
    expect(me.seats).toEqual([{ seat: line, displayName: owner }]);
    await staffDo({ type: 'people/split-seat', seat: visitor });
    expect((await door.standing(phone))?.seats).toEqual([visitor]);
  });
});

async function seatCalled(name: string): Promise<SeatId> {
  const query = running.storage.tables.db.selectFrom('seat_name').select('seat');
  return (
    await query
      .where('meeting', '=', meeting)
      .where('display_name', '=', name)
      .executeTakeFirstOrThrow()
  ).seat;
}
