import { readdirSync, readFileSync } from 'node:fs';
import { valuesOf } from '@haoshangliang/shared/kernel';
import { meetingApi, officeApi } from '@haoshangliang/shared/wire';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { firstClerk, plan } from '../../testing/office-people.ts';
import { type RunningOffice, startOffice } from '../../testing/running-office.ts';

let running: RunningOffice;
let clerk: Awaited<ReturnType<typeof firstClerk>>;

beforeEach(async () => {
  running = await startOffice();
  clerk = await firstClerk(running);
});

afterEach(() => running.close());

const officeId = async () => (await clerk.browser.get(officeApi.listOffices, {})).offices[0]!.id;

describe('a case', () => {
  test('comes with the program, unchanged but for its spaces, and is always marked', async () => {
    const { cases } = await clerk.browser.get(meetingApi.listCases, {});
    expect(cases.map(({ id, illustrative }) => [id, illustrative])).toEqual([
      ['canghoujie_elevator', true],
      ['fuqiang_neighbour_home', true],
      ['guanming_village_landscape', true],
    ]);
    const form = { office: await officeId(), case: 'canghoujie_elevator', startsAt: null } as const;
    const real = await clerk.browser.call(meetingApi.createFromCase, { ...form, mark: 'real' });
    expect(real).toMatchObject({ code: 'malformed', detail: { at: 'mark' } });
    const made = await clerk.browser.get(meetingApi.createFromCase, { ...form, mark: 'example' });
    expect(made.leftOut).toContain('live_script');
    const state = await running.hosts.state(made.meeting);
    expect(state?.life.plan).toMatchObject({
      mark: 'example',
      startsAt: Date.UTC(2023, 7, 22, 11, 0),
      sort: 'council',
    });
    expect((await clerk.browser.get(meetingApi.listMeetings, {})).meetings).toMatchObject([
      { mark: 'example' },
    ]);
  });

  test('of the lift: twelve votes, 1086 square metres, groups, roles with the case’s own labels', async () => {
    const form = {
      office: await officeId(),
      case: 'canghoujie_elevator',
      startsAt: null,
      mark: 'rehearsal',
    } as const;
    const { meeting } = await clerk.browser.get(meetingApi.createFromCase, form);
    const people = (await running.hosts.state(meeting))!.people;
    const seats = valuesOf(people.seats);
    expect(people.counts.all).toEqual({ seats: 21, expected: 15, visitors: 0, voters: 12 });
    expect(seats.reduce((sum, { area }) => sum + (area ?? 0), 0)).toBe(108_600);
    const roles = new Map(seats.map(({ label, role }) => [label, role]));
    expect(Object.fromEntries(roles)).toEqual({
      host: 'moderator',
      convener: 'observer',
      secretary: 'secretary',
      resident: 'resident',
      dept: 'department',
      enterprise: 'observer',
      expert: 'expert',
      member: 'member',
    });
    expect(valuesOf(people.groups).filter(({ kind }) => kind === 'group')).toHaveLength(9);
    expect(valuesOf(people.groups).find(({ kind }) => kind === 'sector')?.name).toBe('社会法律界');
  });

  test('may be a file, and a malformed one is told where', async () => {
    const folder = new URL('../../../../cases/', import.meta.url);
    const office = await officeId();
    for (const name of readdirSync(folder)) {
      const file = JSON.parse(readFileSync(new URL(name, folder), 'utf8'));
      const form = { office, mark: 'rehearsal', startsAt: plan.startsAt } as const;
      const made = await clerk.browser.get(meetingApi.createFromCase, { ...form, case: file });
      expect((await running.hosts.state(made.meeting))?.life.plan?.startsAt).toBe(plan.startsAt);
      const broken = { ...file, agenda: [{ ...file.agenda[0], type: 'party' }] };
      const refused = await clerk.browser.call(meetingApi.createFromCase, {
        ...form,
        case: broken,
      });
      expect(refused).toMatchObject({ code: 'case-malformed', detail: { at: 'agenda.0.type' } });
    }
  });
});
