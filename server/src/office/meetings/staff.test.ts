import { meetingApi, officeApi, sessionApi } from '@haoshangliang/shared/wire';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { firstClerk, newMeeting, password, plan } from '../../testing/office-people.ts';
import { type RunningOffice, startOffice } from '../../testing/running-office.ts';

let running: RunningOffice;
let clerk: Awaited<ReturnType<typeof firstClerk>>;

beforeEach(async () => {
  running = await startOffice();
  clerk = await firstClerk(running);
});

afterEach(() => running.close());

const officeId = async () => (await clerk.browser.get(officeApi.listOffices, {})).offices[0]!.id;

describe('staff', () => {
  async function colleague() {
    const { account } = await clerk.browser.get(officeApi.addAccount, {
      office: await officeId(),
      login: 'laoli',
      name: '老李',
      password,
    });
    const browser = running.browser();
    await browser.get(sessionApi.signIn, { login: 'laoli', password });
    return { account, browser };
  }

  test('are given duties, with a seat, and lose them again', async () => {
    const meeting = await newMeeting(clerk);
    const { account, browser } = await colleague();
    const device = await browser.device();
    await clerk.browser.get(meetingApi.assignDuties, {
      meeting,
      account: account.id,
      duties: ['record', 'receive'],
    });
    expect(running.changes.at(-1)).toEqual({ meeting, account: account.id });
    const standing = await running.office.doors.standing(device, meeting);
    expect(standing?.rights).toEqual(['record', 'receive', 'prepare']);
    const people = (await running.hosts.state(meeting))!.people;
    expect(people.staff).toContainEqual({
      seat: standing?.staffSeat,
      role: 'secretary',
      label: 'secretary',
    });
    const { staff } = await clerk.browser.get(meetingApi.meeting, { meeting });
    expect(staff.map(({ name, duties }) => [name, duties.length])).toEqual([
      ['小周', 3],
      ['老李', 2],
    ]);
    const give = (to: string, duties: readonly string[]) =>
      clerk.browser.send(meetingApi.assignDuties, { meeting, account: to, duties });
    await give(account.id, ['moderate']);
    await give(clerk.account.id, ['record']);
    const roles = (await running.hosts.state(meeting))!.people.staff.map(({ role }) => role);
    expect(roles.sort()).toEqual(['moderator', 'secretary']);
    expect((await running.hosts.state(meeting))!.people.staff).toContainEqual({
      seat: standing?.staffSeat,
      role: 'moderator',
      label: 'moderator',
    });
    await clerk.browser.get(meetingApi.assignDuties, { meeting, account: account.id, duties: [] });
    expect((await running.office.doors.standing(device, meeting))?.rights).toEqual(['prepare']);
  });

  test('of an office below do not reach the meetings above them', async () => {
    const meeting = await newMeeting(clerk);
    const { office } = await clerk.browser.get(officeApi.addOffice, {
      parent: await officeId(),
      name: '一村',
      level: 'village',
    });
    const { account } = await clerk.browser.get(officeApi.addAccount, {
      office: office.id,
      login: 'cun',
      name: '村里',
      password,
    });
    const assigning = await clerk.browser.call(meetingApi.assignDuties, {
      meeting,
      account: account.id,
      duties: ['moderate'],
    });
    expect(assigning).toMatchObject({ code: 'not-found' });
    const village = running.browser();
    await village.get(sessionApi.signIn, { login: 'cun', password });
    expect((await village.get(meetingApi.listMeetings, {})).meetings).toEqual([]);
    expect(await village.call(meetingApi.meeting, { meeting })).toMatchObject({
      code: 'not-found',
    });
    const below = { office: office.id, template: 'courtyard', mark: 'real', ...plan } as const;
    const theirs = await village.get(meetingApi.createMeeting, below);
    const above = { ...below, office: await officeId() };
    expect(await village.call(meetingApi.createMeeting, above)).toMatchObject({
      code: 'not-found',
    });
    expect(
      (await clerk.browser.get(meetingApi.listMeetings, {})).meetings.map(({ id }) => id),
    ).toContain(theirs.meeting);
  });
});
