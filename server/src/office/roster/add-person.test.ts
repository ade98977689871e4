import { type MeetingId, rosterApi } from '@haoshangliang/shared/wire';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { firstClerk, newMeeting } from '../../testing/office-people.ts';
import { type RunningOffice, startOffice } from '../../testing/running-office.ts';

let running: RunningOffice;
let clerk: Awaited<ReturnType<typeof firstClerk>>;
let meeting: MeetingId;

beforeEach(async () => {
  running = await startOffice();
  clerk = await firstClerk(running);
  meeting = await newMeeting(clerk);
});

afterEach(() => running.close());

test('one person is added by hand', async () => {
  const form = {
    meeting,
    name: '周己',
    display: null,
    room: '501室',
    phone: null,
    group: '五、六层业主',
    sector: null,
  };
  const { seat } = await clerk.browser.get(rosterApi.addPerson, {
    ...form,
    role: 'resident',
    area: 8860,
    heads: 1,
    voter: true,
  });
  expect(await running.office.doors.names(meeting, [seat], 'public')).toEqual({ [seat]: '周己' });
  const state = await running.hosts.state(meeting);
  expect(state?.people.counts.all.voters).toBe(1);
});
