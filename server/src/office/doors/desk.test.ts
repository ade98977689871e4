import type { MeetingCommand } from '@haoshangliang/shared/meeting';
import {
  deskApi,
  doorApi,
  type MeetingId,
  officeApi,
  sessionApi,
} from '@haoshangliang/shared/wire';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { commanding } from '../../testing/commanding.ts';
import { consent, type LiftDoor, owner, startLiftDoor } from '../../testing/lift-door.ts';
import { password } from '../../testing/office-people.ts';
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

describe('names', () => {
  test('full ones reach staff, the chosen ones everybody', async () => {
    const { names } = await clerk.browser.get(deskApi.names, { meeting });
    const line = names.find(({ displayName }) => displayName === owner);
    const seat = line!.seat;
    expect(line).toMatchObject({ room: '101室', fullName: null, hasLink: true, isHeld: false });
    await clerk.browser.get(deskApi.changeName, {
      meeting,
      seat,
      displayName: owner,
      fullName: '赵喆',
      room: '101',
      phone: '138 0000 0000',
    });
    const { doors } = running.office;
    expect(await doors.names(meeting, [seat], 'staff')).toEqual({ [seat]: '赵喆' });
    expect(await doors.names(meeting, [seat], 'participant')).toEqual({ [seat]: owner });
    const stored = JSON.stringify(await running.hosts.events(meeting, 0));
    for (const secret of ['赵喆', '138 0000 0000', owner]) expect(stored).not.toContain(secret);
  });

  test('stay, as they are printed, while the minutes are in review', async () => {
    const { names } = await clerk.browser.get(deskApi.names, { meeting });
    const { seat } = names.find(({ displayName }) => displayName === owner)!;
    const told = (...commands: MeetingCommand[]) =>
      commanding(running, { account: clerk.account.id, meeting }, commands);
    const change = (displayName: string, phone: string | null = null) =>
      clerk.browser.call(deskApi.changeName, {
        ...{ meeting, seat, displayName, fullName: null, room: '101室', phone },
      });
    await told(
      { type: 'life/open-meeting' },
      { type: 'life/close-meeting', despite: 10 },
      { type: 'life/submit-minutes' },
    );
    expect(await change('赵女士')).toMatchObject({ code: 'names-in-review' });
    expect(await change(owner, '13800000000')).toMatchObject({ ok: true });
    await told({ type: 'life/return-minutes', reason: '称呼有误' });
    expect(await change('赵女士')).toMatchObject({ ok: true });
  });

  test('are nobody else’s business', async () => {
    const phone = running.browser();
    await phone.get(doorApi.takeSeat, { token: door.tokenOf(owner), consent, move: false });
    for (const route of [deskApi.names, deskApi.door, deskApi.invitations]) {
      expect(await phone.call(route, { meeting })).toMatchObject({ code: 'not-signed-in' });
    }
  });

  test('withdrawing consent gives the seat back and removes the telephone number', async () => {
    const phone = running.browser();
    const { seat } = await phone.get(doorApi.takeSeat, {
      token: door.tokenOf(owner),
      consent,
      move: false,
    });
    await clerk.browser.get(deskApi.changeName, {
      meeting,
      seat,
      displayName: owner,
      fullName: null,
      room: null,
      phone: '13800000000',
    });
    await phone.get(doorApi.withdrawConsent, { meeting });
    expect(await door.standing(phone)).toMatchObject({ seats: [], rights: [] });
    const { names } = await clerk.browser.get(deskApi.names, { meeting });
    expect(names.find((line) => line.seat === seat)).toMatchObject({ phone: null, isHeld: false });
    const [row] = await running.storage.tables.db.selectFrom('consent').selectAll().execute();
    expect(row?.withdrawn_at).toBe(running.clock.now());
  });
});

test('an invitation bears the person’s own link, the code, and the mark 已发', async () => {
  const { invitations } = await clerk.browser.get(deskApi.invitations, { meeting });
  expect(invitations).toHaveLength(20);
  const [first] = invitations;
  expect(first?.link.url).toBe(`http://hall.test/j#${door.tokenOf(first?.displayName ?? '')}`);
  expect(first?.words?.['zh-CN']).toContain(first?.link.url);
  expect(first?.words?.['zh-CN']).toContain(first?.displayName);
  expect(first?.words?.['zh-CN']).toMatch(/^【演练，不产生真实结果】/);
  expect(first?.words?.en).not.toMatch(/[{}]/);
  // A picture of each would make the answer of a village ten times as long.
  expect(Object.keys(first?.link ?? {})).toEqual(['url']);
  const { shared } = await clerk.browser.get(deskApi.door, { meeting });
  expect(shared.qr?.path).toMatch(/^M0 0h7v1h-7z/);
  await clerk.browser.get(deskApi.markInvited, { meeting, seat: first!.seat, invited: true });
  const again = await clerk.browser.get(deskApi.invitations, { meeting });
  expect(again.invitations[0]).toMatchObject({ link: first!.link, invitedAt: running.clock.now() });
});

test('an address that changed is told', async () => {
  expect(await clerk.browser.get(deskApi.door, { meeting })).toMatchObject({
    address: 'http://hall.test',
    addressChanged: false,
  });
  const { db } = running.storage.tables;
  await running.storage.tables.write(
    db.updateTable('meeting').set({ address: 'http://192.0.2.7:3000' }),
  );
  expect(await clerk.browser.get(deskApi.door, { meeting })).toMatchObject({
    address: 'http://192.0.2.7:3000',
    addressChanged: true,
  });
  const elsewhere = await clerk.browser.call(deskApi.chooseAddress, {
    meeting,
    address: 'http://evil.example',
  });
  expect(elsewhere).toMatchObject({ code: 'malformed' });
  await clerk.browser.get(deskApi.chooseAddress, { meeting, address: 'http://hall.test' });
  expect(await clerk.browser.get(deskApi.door, { meeting })).toMatchObject({
    addressChanged: false,
  });
});

test('a signed-in colleague of another office finds no meeting here', async () => {
  const root = (await clerk.browser.get(officeApi.listOffices, {})).offices[0]!;
  const { office } = await clerk.browser.get(officeApi.addOffice, {
    parent: root.id,
    name: '下属村',
    level: 'village',
  });
  await clerk.browser.get(officeApi.addAccount, {
    office: office.id,
    login: 'village',
    name: '村里',
    password,
  });
  const other = running.browser();
  await other.get(sessionApi.signIn, { login: 'village', password });
  expect(await door.standing(other)).toBeNull();
  expect(await other.call(deskApi.names, { meeting })).toMatchObject({ code: 'not-found' });
});
