import { isLive } from '@haoshangliang/shared/features/people';
import { getIn, type SeatId, valuesOf } from '@haoshangliang/shared/kernel';
import type { MeetingCommand } from '@haoshangliang/shared/meeting';
import { deskApi, doorApi, meetingApi, officeApi, rosterApi } from '@haoshangliang/shared/wire';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { consent, type LiftDoor, startLiftDoor } from '../../testing/lift-door.ts';
import { password, tokenIn, tokensOf } from '../../testing/office-people.ts';
import { rehearsal } from '../texts/texts.ts';
import { sendAll } from './office-hand.ts';

let lift: LiftDoor;

beforeAll(async () => {
  lift = await startLiftDoor();
});

afterAll(() => lift.running.close());

async function stateOf(meeting: LiftDoor['meeting']) {
  const state = await lift.running.hosts.state(meeting);
  if (state === null) throw new Error('no such meeting');
  return state;
}

async function sent(...commands: MeetingCommand[]) {
  const hand = { account: lift.clerk.account.id, seat: null };
  expect(await sendAll(lift.running.hosts, lift.meeting, hand, commands)).toBeNull();
}

describe('a rehearsal', () => {
  test('has the plan, the agenda with both levels, the roster in its order and links of its own', async () => {
    const { running, clerk, meeting } = lift;
    const first = (await stateOf(meeting)).agenda.order[0]!;
    await sent(
      { type: 'agenda/add-item', parent: first, kind: 'discussion', title: '分项', minutes: 3 },
      { type: 'agenda/remove-item', item: (await stateOf(meeting)).agenda.order[9]! },
    );
    const made = await clerk.browser.get(meetingApi.rehearse, { meeting });
    const [before, after] = [await stateOf(meeting), await stateOf(made.meeting)];
    expect(after.life.plan).toEqual({ ...before.life.plan, startsAt: running.clock.now() });
    expect(after.life.plan?.mark).toBe('rehearsal');
    expect(after.life.words).toEqual(before.life.words);
    const titles = ({ agenda }: typeof after) =>
      agenda.order.map((id) => [
        getIn(agenda.items, id)?.title,
        (agenda.children[id] ?? []).map((child) => getIn(agenda.items, child)?.title),
      ]);
    expect(titles(after)).toEqual(titles(before));
    expect(titles(after)).toHaveLength(9);
    expect(after.people.counts.all).toEqual(before.people.counts.all);
    const namesIn = async (id: typeof meeting) =>
      (await clerk.browser.get(deskApi.names, { meeting: id })).names.map(
        ({ displayName, room }) => [displayName, room],
      );
    expect(await namesIn(made.meeting)).toEqual(await namesIn(meeting));
    const groupsOf = ({ people }: typeof after) =>
      valuesOf(people.seats)
        .filter(isLive)
        .map((seat) => [
          seat.label,
          seat.area,
          seat.voter,
          getIn(people.groups, seat.group ?? '')?.name,
        ])
        .map((line) => JSON.stringify(line))
        .sort();
    expect(groupsOf(after)).toEqual(groupsOf(before));
  });

  test('shares no seat, group, item, link or code with the meeting, and touches nothing of it', async () => {
    const { running, clerk, meeting } = lift;
    const head = await running.hosts.head(meeting);
    const made = await clerk.browser.get(meetingApi.rehearse, { meeting });
    const ids = ({ people, agenda }: Awaited<ReturnType<typeof stateOf>>) => [
      ...[...valuesOf(people.seats), ...valuesOf(people.groups), ...valuesOf(agenda.items)].map(
        ({ id }): string => id,
      ),
    ];
    const old = new Set(ids(await stateOf(meeting)));
    expect(ids(await stateOf(made.meeting)).filter((id) => old.has(id))).toEqual([]);
    const tokens = await tokensOf(clerk, made.meeting);
    expect(
      [...tokens.values()].filter((token) => [...lift.tokens.values()].includes(token)),
    ).toEqual([]);
    const owner = running.browser();
    const token = tokens.get('101室业主') ?? '';
    const taken = await owner.get(doorApi.takeSeat, { token, consent, move: false });
    expect(taken.meeting).toBe(made.meeting);
    expect(await running.office.doors.standing(await owner.device(), meeting)).toBeNull();
    expect(await running.hosts.head(meeting)).toEqual(head);
    const doors = await Promise.all(
      [meeting, made.meeting].map((id) => clerk.browser.get(deskApi.door, { meeting: id })),
    );
    expect(doors[0]?.code).not.toBe(doors[1]?.code);
    expect(tokenIn(doors[0]?.shared.url ?? null)).not.toBe(tokenIn(doors[1]?.shared.url ?? null));
  });

  test('[PE21][EN1][EN5] keeps households with their names, who votes for whom, and noted interests', async () => {
    const { clerk, meeting } = lift;
    const { people } = await stateOf(meeting);
    const [one, other, third] = valuesOf(people.seats).filter(({ voter }) => voter);
    const seat = one!.id;
    await clerk.browser.get(rosterApi.setHousehold, { meeting, seat, household: '甲-501' });
    await sent(
      { type: 'entitlements/record-proxy', giver: seat, holder: other!.id, note: '3号' },
      { type: 'entitlements/note-interest', seat: third!.id, why: '井道占用其门前' },
    );
    const made = await clerk.browser.get(meetingApi.rehearse, { meeting });
    const copy = await stateOf(made.meeting);
    const { names, households } = await clerk.browser.get(deskApi.names, {
      meeting: made.meeting,
    });
    const [proxy] = valuesOf(copy.entitlements.proxies);
    // Words that can be erased in the original do not come along.
    expect(proxy?.note).toBeNull();
    const called = (id: SeatId | undefined) => names.find((line) => line.seat === id)?.displayName;
    const { names: before } = await clerk.browser.get(deskApi.names, { meeting });
    const calledBefore = (id: SeatId) => before.find((line) => line.seat === id)?.displayName;
    expect(called(proxy?.giver)).toBe(calledBefore(seat));
    expect(called(proxy?.holder)).toBe(calledBefore(other!.id));
    expect(valuesOf(copy.entitlements.interests).map(({ why }) => why)).toEqual([
      rehearsal.interest,
    ]);
    const home = getIn(copy.people.seats, proxy!.giver)?.household;
    expect(home).not.toBe(getIn((await stateOf(meeting)).people.seats, seat)?.household);
    expect(households).toEqual({ [home!]: '甲-501' });
  });

  test('leaves telephone numbers and who was invited behind', async () => {
    const { running, clerk, meeting } = lift;
    const { names } = await clerk.browser.get(deskApi.names, { meeting });
    const { seat, displayName, fullName, room } = names.at(-1)!;
    const change = { meeting, seat, displayName, fullName, room, phone: '13900001111' };
    await clerk.browser.get(deskApi.changeName, change);
    await clerk.browser.get(deskApi.markInvited, { meeting, seat, invited: true });
    const made = await clerk.browser.get(meetingApi.rehearse, { meeting });
    const copies = await running.storage.tables.db
      .selectFrom('seat_name')
      .select(['phone', 'invited_at', 'person'])
      .where('meeting', '=', made.meeting)
      .execute();
    expect(copies.length).toBe(names.length);
    expect(copies.every((copy) => copy.phone === null && copy.invited_at === null)).toBe(true);
    expect(copies.every((copy) => copy.person === null)).toBe(true);
  });

  test('has the same people on duty', async () => {
    const { running, clerk, meeting } = lift;
    const { offices } = await clerk.browser.get(officeApi.listOffices, {});
    const { account } = await clerk.browser.get(officeApi.addAccount, {
      ...{ office: offices[0]!.id, login: 'helper', name: '小李', password },
    });
    const given = { meeting, account: account.id, duties: ['receive' as const] };
    await clerk.browser.get(meetingApi.assignDuties, given);
    const made = await clerk.browser.get(meetingApi.rehearse, { meeting });
    const { staff } = await clerk.browser.get(meetingApi.meeting, { meeting: made.meeting });
    expect(staff.map(({ name, duties }) => [name, duties])).toEqual([
      ['小周', ['moderate', 'record', 'receive']],
      ['小李', ['receive']],
    ]);
    const people = (await running.hosts.state(made.meeting))!.people;
    for (const { seat } of staff) expect(getIn(people.seats, seat as SeatId)).toBeDefined();
  });

  test('is for those who prepare the meeting only', async () => {
    const { running, meeting } = lift;
    expect(await running.browser().call(meetingApi.rehearse, { meeting })).toMatchObject({
      code: 'not-signed-in',
    });
    const none = { meeting: `${'0'.repeat(26)}` as typeof meeting };
    expect(await lift.clerk.browser.call(meetingApi.rehearse, none)).toMatchObject({
      code: 'not-found',
    });
  });
});
