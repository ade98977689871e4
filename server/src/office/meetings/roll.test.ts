import { isLive } from '@haoshangliang/shared/features/people';
import { getIn, type Id, type Right, type SeatId, valuesOf } from '@haoshangliang/shared/kernel';
import type { MeetingCommand } from '@haoshangliang/shared/meeting';
import {
  doorApi,
  type MeetingId,
  meetingApi,
  officeApi,
  sessionApi,
  voteApi,
} from '@haoshangliang/shared/wire';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { randomId } from '../../meetings/random-id.ts';
import { firstClerk, liftMeeting, password, tokensOf } from '../../testing/office-people.ts';
import { type RunningOffice, startOffice } from '../../testing/running-office.ts';
import { notice } from '../texts/texts.ts';

let running: RunningOffice;
let clerk: Awaited<ReturnType<typeof firstClerk>>;
let meeting: MeetingId;

const rights = new Set<Right>(['moderate', 'record', 'receive', 'prepare', 'participate']);

async function press(command: MeetingCommand, seat: SeatId | null = null) {
  const actor = { seat, account: seat === null ? clerk.account.id : null, for: null };
  const request = { sender: 'test', id: randomId<'command'>(), actor, rights, command };
  const answer = await running.hosts.execute(meeting, { ...request, madeAt: null });
  expect(answer).toMatchObject({ ok: true });
}

async function state() {
  const found = await running.hosts.state(meeting);
  if (found === null) throw new Error('no meeting');
  return found;
}

async function owners(): Promise<SeatId[]> {
  const seats = valuesOf((await state()).people.seats).filter((seat) => seat.voter && isLive(seat));
  return seats.map(({ id }) => id).sort();
}

async function openedVote(): Promise<Id<'vote'>> {
  await press({ type: 'life/open-meeting' });
  await press({
    type: 'votes/prepare-vote',
    item: null,
    subject: null,
    question: '是否同意加装电梯？',
    method: { kind: 'approve', version: 1 },
    secrecy: 'named',
    rule: { preset: 'owners-major' },
    seconds: 180,
  });
  const vote = (await state()).votes.prepared.at(-1);
  if (vote === undefined) throw new Error('no vote');
  await press({ type: 'votes/open-vote', vote });
  return vote;
}

async function closed(vote: Id<'vote'>) {
  await press({ type: 'votes/close-vote', vote });
  running.clock.pass(10_000);
  const isCounted = async () => getIn((await state()).votes.votes, vote)?.status === 'closed';
  while (!(await isCounted())) await new Promise((resolve) => setTimeout(resolve, 2));
}

async function colleague(duties: ('moderate' | 'record' | 'receive')[]) {
  const { offices } = await clerk.browser.get(officeApi.listOffices, {});
  const account = { login: 'laoli', name: '老李', password };
  const added = await clerk.browser.get(officeApi.addAccount, {
    office: offices[0]!.id,
    ...account,
  });
  await clerk.browser.get(meetingApi.assignDuties, { meeting, account: added.account.id, duties });
  const browser = running.browser();
  await browser.get(sessionApi.signIn, { login: 'laoli', password });
  return browser;
}

beforeEach(async () => {
  running = await startOffice({ PUBLIC_URL: 'http://hall.test' });
  clerk = await firstClerk(running);
  meeting = await liftMeeting(clerk);
});

afterEach(() => running.close());

describe('the roll of a vote', () => {
  test('tells who has voted while it runs, and what only once it has been counted', async () => {
    const vote = await openedVote();
    const [first, second] = await owners();
    await press({ type: 'votes/cast-ballot', vote, choice: 'no' }, first!);
    const how = { channel: 'hands' } as const;
    await press({ type: 'votes/enter-ballot', vote, seat: second!, choice: 'yes', how });
    const during = (await clerk.browser.get(voteApi.roll, { meeting, vote })).lines;
    expect(during).toHaveLength(12);
    expect(during.filter(({ ballot }) => ballot !== null).map(({ seat }) => seat)).toEqual([
      first,
      second,
    ]);
    expect(during.map(({ ballot }) => ballot?.choice ?? null)).toEqual(Array(12).fill(null));
    await closed(vote);
    const after = (await clerk.browser.get(voteApi.roll, { meeting, vote })).lines;
    const ballotOf = (seat: SeatId | undefined) => after.find((line) => line.seat === seat)?.ballot;
    expect(ballotOf(first)).toMatchObject({ choice: 'no', channel: 'phone', by: null });
    expect(ballotOf(second)).toMatchObject({ choice: 'yes', channel: 'hands' });
    expect(after.reduce((sum, { area }) => sum + (area ?? 0), 0)).toBe(108_600);
  });

  test('tells what was chosen only to those who keep the record', async () => {
    const vote = await openedVote();
    const [first] = await owners();
    await press({ type: 'votes/cast-ballot', vote, choice: 'no' }, first!);
    await closed(vote);
    const host = await colleague(['moderate', 'receive']);
    const { lines } = await host.get(voteApi.roll, { meeting, vote });
    expect(lines.find(({ seat }) => seat === first)?.ballot).toMatchObject({ choice: null });
    expect(JSON.stringify(lines)).not.toContain('"no"');
  });

  test('is nobody else’s business', async () => {
    const vote = await openedVote();
    const token = [...(await tokensOf(clerk, meeting)).values()][0]!;
    const phone = running.browser();
    await phone.get(doorApi.takeSeat, { token, consent: notice.version, move: false });
    expect(await phone.call(voteApi.roll, { meeting, vote })).toMatchObject({
      code: 'not-signed-in',
    });
    const without = await colleague([]);
    expect(await without.call(voteApi.roll, { meeting, vote })).toMatchObject({
      code: 'not-found',
    });
  });

  test('is not there for a vote that was never put to the meeting, here or elsewhere', async () => {
    const vote = await openedVote();
    const other = await liftMeeting(clerk);
    for (const ask of [
      { meeting: other, vote },
      { meeting, vote: '0'.repeat(26) as Id<'vote'> },
      { meeting: '0'.repeat(26) as MeetingId, vote },
    ]) {
      expect(await clerk.browser.call(voteApi.roll, ask)).toMatchObject({ code: 'not-found' });
    }
  });
});
