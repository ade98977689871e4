import { type AccountId, emptyMap, type Right, valuesOf } from '@haoshangliang/shared/kernel';
import {
  deskApi,
  type MeetingId,
  meetingApi,
  officeApi,
  sessionApi,
} from '@haoshangliang/shared/wire';
import { randomId } from '../meetings/random-id.ts';
import type { Browser } from './browser.ts';
import type { RunningOffice } from './running-office.ts';

export const password = 'Hao-shang-2026';

/** The first account, signed in. */
export async function firstClerk(office: RunningOffice) {
  const browser = office.browser();
  const token = (await office.office.setUpToken()) ?? '';
  const answer = await browser.get(sessionApi.setUp, {
    token,
    office: { name: '仓后街社区', level: 'community' },
    account: { login: 'clerk', name: '小周', password },
  });
  return { browser, ...answer };
}

export const plan = {
  title: '加装电梯协商会',
  place: '社区议事厅',
  field: '民生',
  background: '',
  urgency: 'routine',
  mode: 'hybrid',
  startsAt: Date.UTC(2026, 8, 5, 11, 0),
  minutes: 120,
} as const;

export async function newMeeting(clerk: { browser: Browser }): Promise<MeetingId> {
  const { offices } = await clerk.browser.get(officeApi.listOffices, {});
  const office = offices[0]?.id;
  if (office === undefined) throw new Error('no office');
  const made = await clerk.browser.get(meetingApi.createMeeting, {
    office,
    template: 'community-council',
    mark: 'real',
    ...plan,
  });
  return made.meeting;
}

/** The lift case as a rehearsal: twelve owners with a vote, host, secretary and guests. */
export async function liftMeeting(clerk: { browser: Browser }): Promise<MeetingId> {
  const { offices } = await clerk.browser.get(officeApi.listOffices, {});
  const office = offices[0]?.id;
  if (office === undefined) throw new Error('no office');
  const form = {
    office,
    case: 'canghoujie_elevator',
    mark: 'rehearsal',
    startsAt: plan.startsAt,
  } as const;
  return (await clerk.browser.get(meetingApi.createFromCase, form)).meeting;
}

/** The token in the address of a link. */
export function tokenIn(url: string | null): string {
  return url?.split('#')[1] ?? '';
}

/** Everybody's personal token by display name. */
export async function tokensOf(
  clerk: { browser: Browser },
  meeting: MeetingId,
): Promise<Map<string, string>> {
  const { invitations } = await clerk.browser.get(deskApi.invitations, { meeting });
  return new Map(invitations.map(({ displayName, link }) => [displayName, tokenIn(link.url)]));
}

/** What staff press beside a name that waits: it comes over the meeting's socket. */
export async function settleClaims(
  running: RunningOffice,
  clerk: { account: { id: AccountId } },
  meeting: MeetingId,
  confirm: boolean,
) {
  const state = await running.hosts.state(meeting);
  const waiting = valuesOf(state?.people.claims ?? emptyMap).filter(
    ({ status }) => status === 'waiting',
  );
  for (const { id: claim } of waiting) {
    const command = confirm
      ? ({ type: 'people/confirm-claim', claim, how: 'deed' } as const)
      : ({ type: 'people/refuse-claim', claim } as const);
    const actor = { seat: null, account: clerk.account.id, for: null };
    const request = {
      sender: 'test',
      id: randomId<'command'>(),
      actor,
      rights: new Set<Right>(['receive']),
      command,
      madeAt: null,
    };
    const answer = await running.hosts.execute(meeting, request);
    if (!answer.ok) throw new Error(answer.code);
  }
  await running.settled();
  return waiting.length;
}
