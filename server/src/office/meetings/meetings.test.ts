import { siblingsOf } from '@haoshangliang/shared/features/agenda';
import { getIn } from '@haoshangliang/shared/kernel';
import { deskApi, meetingApi } from '@haoshangliang/shared/wire';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { firstClerk, newMeeting, plan } from '../../testing/office-people.ts';
import { type RunningOffice, startOffice } from '../../testing/running-office.ts';
import { builtInTemplates } from './templates.ts';

let running: RunningOffice;
let clerk: Awaited<ReturnType<typeof firstClerk>>;

beforeEach(async () => {
  running = await startOffice();
  clerk = await firstClerk(running);
});

afterEach(() => running.close());

test('the minutes of every template add up', () => {
  const templates = builtInTemplates();
  expect(templates.map(({ name }) => name)).toEqual([
    '社区协商议事会',
    '院坝会',
    '专题协商会',
    '紧急协商',
  ]);
  for (const { items, minutes } of templates) {
    expect(items.reduce((sum, item) => sum + (item.minutes ?? 0), 0)).toBe(minutes);
  }
});

test('what a template brings along is nobody’s last act to take back', async () => {
  const meeting = await newMeeting(clerk);
  const [plan, ...carried] = await running.hosts.events(meeting, 0);
  expect(plan).toMatchObject({
    type: 'life/meeting-planned',
    actor: { account: clerk.account.id },
  });
  expect(carried.length).toBeGreaterThan(8);
  expect(carried.filter(({ actor }) => actor.account !== null)).toEqual([]);
});

test('a meeting from a template has its agenda, its creator with all duties, and stands on the list', async () => {
  const meeting = await newMeeting(clerk);
  const state = await running.hosts.state(meeting);
  const titles = siblingsOf(state!.agenda, null).map((id) => getIn(state!.agenda.items, id)?.title);
  expect(titles).toHaveLength(8);
  expect(titles[0]).toBe('签到，宣布到会情况和议事规则');
  const { meetings, hasOlder } = await clerk.browser.get(meetingApi.listMeetings, {});
  const duties = ['moderate', 'record', 'receive'];
  const line = {
    id: meeting,
    mark: 'real',
    phase: 'planned',
    title: plan.title,
    startsAt: plan.startsAt,
    duties,
  };
  expect(meetings).toEqual([expect.objectContaining(line)]);
  expect(hasOlder).toBe(false);
  const standing = await running.office.doors.standing(await clerk.browser.device(), meeting);
  expect(standing).toMatchObject({
    audience: 'staff',
    rights: [...duties, 'prepare'],
    account: clerk.account.id,
  });
  expect(state?.people.staff).toEqual([
    { seat: standing?.staffSeat, role: 'moderator', label: 'moderator' },
  ]);
  expect(await running.office.doors.names(meeting, [standing!.staffSeat!], 'public')).toEqual({
    [standing!.staffSeat!]: '小周',
  });
});

test('what the creator did stands in the events under the account', async () => {
  const meeting = await newMeeting(clerk);
  const events = await running.hosts.events(meeting, 0);
  expect(events[0]).toMatchObject({
    type: 'life/meeting-planned',
    actor: { account: clerk.account.id },
  });
});

test('before the meeting a phone tells that it arrives, and an hour later no more', async () => {
  await running.close();
  running = await startOffice({ PUBLIC_URL: 'http://hall.test' });
  clerk = await firstClerk(running);
  const meeting = await newMeeting(clerk);
  const { check, link } = await clerk.browser.get(deskApi.startReachCheck, { meeting });
  expect(link.url).toBe(`http://hall.test/api/door/reach/${check}`);
  expect(await clerk.browser.get(deskApi.reachCheck, { meeting, check })).toMatchObject({
    arrived: 0,
    lastAt: null,
  });
  const page = await fetch(`${running.url}/api/door/reach/${check}`);
  expect(page.status).toBe(200);
  expect(await page.text()).toContain('能连上会场的电脑');
  expect(await clerk.browser.get(deskApi.reachCheck, { meeting, check })).toMatchObject({
    arrived: 1,
    lastAt: running.clock.now(),
  });
  running.clock.pass(3_600_000);
  expect((await fetch(`${running.url}/api/door/reach/${check}`)).status).toBe(404);
});
