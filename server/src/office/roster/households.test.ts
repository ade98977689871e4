import { getIn, type SeatId, valuesOf } from '@haoshangliang/shared/kernel';
import { counterMeeting } from '@haoshangliang/shared/meeting';
import { type MeetingId, rosterApi } from '@haoshangliang/shared/wire';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { firstClerk, newMeeting } from '../../testing/office-people.ts';
import { type RunningOffice, startOffice } from '../../testing/running-office.ts';
import { sendAll } from '../meetings/office-hand.ts';
import { householdsCalled } from './households.ts';

let running: RunningOffice;
let clerk: Awaited<ReturnType<typeof firstClerk>>;
let meeting: MeetingId;

beforeEach(async () => {
  running = await startOffice();
  clerk = await firstClerk(running);
  meeting = await newMeeting(clerk);
});

afterEach(() => running.close());

const list = '姓名\t户号\t电话\n王旸\t甲-501\t\n欧阳喆\t甲－５０１\t\n李丁\t甲-502\t\n孙丙\t\t';

async function take(text: string) {
  const { browser } = clerk;
  const source = { kind: 'text' as const, text };
  const found = await browser.get(rosterApi.readRoster, { meeting, source });
  const form = { meeting, list: found.list, ...found.reading, leaveOutErrors: false };
  await browser.get(rosterApi.takeRoster, form);
  return found;
}

/** By name, of which household the stream knows somebody to be. */
async function homes() {
  const state = await running.hosts.state(meeting);
  const seats = valuesOf(state!.people.seats).map(({ id }) => id);
  const names = await running.office.doors.names(meeting, seats, 'staff');
  return new Map(
    seats.map((seat) => [names[seat], { seat, home: getIn(state!.people.seats, seat)?.household }]),
  );
}

describe('households', () => {
  test('are read from a list: who is written under one number is of one, and no event has the number', async () => {
    const found = await take(list);
    expect(found.reading.columns).toEqual(['name', 'household', 'phone']);
    expect(found.problems).toEqual([]);
    const by = await homes();
    const homeOf = (name: string) => by.get(name)?.home;
    expect(homeOf('王旸')).toBe(homeOf('欧阳喆'));
    expect(homeOf('李丁')).not.toBe(homeOf('王旸'));
    expect(homeOf('孙丙')).toBeUndefined();
    await take('姓名\t户号\n赵甲\t甲-501');
    expect((await homes()).get('赵甲')?.home).toBe(homeOf('王旸'));
    expect(JSON.stringify(await running.hosts.events(meeting, 0))).not.toContain('501');
  });

  test('[PE21] of one name are one, whoever writes it at the same moment or after a kill', async () => {
    const person = (name: string, household: string) =>
      clerk.browser.get(rosterApi.addPerson, {
        ...{ meeting, name, household, display: null, room: null, phone: null, group: null },
        ...{ sector: null, role: 'resident', area: null, heads: 1, voter: true },
      });
    const written = ['乙-101', ' 乙－１０１ ', '乙 -101'].map((name, i) =>
      person(`${i}`, name.trim()),
    );
    await Promise.all(written);
    const ids = async () => [...(await homes()).values()].flatMap(({ home }) => home ?? []);
    expect(new Set(await ids()).size).toBe(1);
    // What a kill leaves behind: the name is there, and nobody is of the household yet.
    const { tables } = running.storage;
    const left = await householdsCalled(tables, meeting, ['乙-102']);
    const { seat } = await person('李丁', '乙-１０２');
    expect((await homes()).get('李丁')?.home).toBe(left('乙-102'));
    expect(await running.office.doors.households(meeting, [seat])).toEqual({ [seat]: '乙-102' });
  });

  test('[PE21] that differ by where a blank or colon stands between digits are two', async () => {
    await take('姓名\t户号\n王旸\t1 11\n欧阳喆\t11 1\n李丁\t11：1\n孙丙\t1栋 11');
    const by = await homes();
    const homeOf = (name: string) => by.get(name)?.home;
    expect(homeOf('王旸')).not.toBe(homeOf('欧阳喆'));
    expect(homeOf('李丁')).toBe(homeOf('欧阳喆'));
    expect(new Set(['王旸', '欧阳喆', '孙丙'].map(homeOf)).size).toBe(3);
  });

  test('[PE16] a change of household is taken back by its counter-action, name and all', async () => {
    await take(list);
    const seat = (await homes()).get('李丁')?.seat as SeatId;
    const called = () => running.office.doors.households(meeting, [seat]);
    await clerk.browser.get(rosterApi.setHousehold, { meeting, seat, household: '甲-501' });
    expect(await called()).toEqual({ [seat]: '甲-501' });
    const changed = (await running.hosts.events(meeting, 0)).at(-1);
    const back = changed === undefined ? null : counterMeeting(changed);
    expect(back).toMatchObject({ type: 'people/change-seat' });
    const hand = { account: clerk.account.id, seat: null };
    expect(await sendAll(running.hosts, meeting, hand, [back!])).toBeNull();
    expect(await called()).toEqual({ [seat]: '甲-502' });
  });

  test('are changed in the office, and are told to staff and to those who live there', async () => {
    await take(list);
    const before = await homes();
    const seatOf = (name: string) => before.get(name)?.seat as SeatId;
    const seat = seatOf('孙丙');
    const set = { meeting, seat, household: '甲-502' };
    await clerk.browser.get(rosterApi.setHousehold, set);
    expect((await homes()).get('孙丙')?.home).toBe(before.get('李丁')?.home);
    expect(await running.office.doors.households(meeting, [seat])).toEqual({ [seat]: '甲-502' });
    // The same name, put right.
    await clerk.browser.get(rosterApi.setHousehold, { ...set, household: '甲 － ５０２' });
    expect((await homes()).get('孙丙')?.home).toBe(before.get('李丁')?.home);
    expect(await running.office.doors.households(meeting, [seat])).toEqual({
      [seat]: '甲 － ５０２',
    });
    await clerk.browser.get(rosterApi.setHousehold, { ...set, household: null });
    expect((await homes()).get('孙丙')?.home).toBeNull();
    expect(await running.office.doors.households(meeting, [seat])).toEqual({});
  });

  test('take no seat that is not on the roster, and no endless or hidden name', async () => {
    await take(list);
    const seat = (await homes()).get('王旸')?.seat as SeatId;
    const call = (input: object) =>
      clerk.browser.call(rosterApi.setHousehold, { meeting, seat, household: '1', ...input });
    expect(await call({ seat: '0'.repeat(26) as SeatId })).toMatchObject({ code: 'not-found' });
    for (const household of ['长'.repeat(21), 'a‮b', '']) {
      expect(await call({ household })).toMatchObject({ code: 'malformed' });
    }
  });
});
