import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { isHeld, sealedOf } from '@haoshangliang/shared/features/votes';
import { getIn } from '@haoshangliang/shared/kernel';
import { listHash, trackerOf } from '@haoshangliang/shared/sealing';
import { voteApi } from '@haoshangliang/shared/wire';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openSqliteStorage } from '../../adapters/sqlite/sqlite-storage.ts';
import { SecretHall, type Voter, voterCount } from '../../testing/secret-hall.ts';

let scene: SecretHall;

beforeEach(async () => {
  scene = await SecretHall.open('secret');
});

afterEach(() => scene.end());

const keyFiles = async () =>
  (await readdir(join(scene.hall.home, 'keys'))).filter((name) => name.startsWith('vote-'));

async function outcome() {
  const votes = await scene.state();
  const vote = getIn(votes.votes, (await scene.vote()) as never);
  return vote !== undefined && isHeld(vote) ? vote.outcome : null;
}

const counted = () => scene.until(async () => (await outcome()) !== null);

async function listFor({ phone }: Pick<Voter, 'phone'>) {
  const path = voteApi.list.path
    .replace(':meeting', scene.meeting)
    .replace(':vote', await scene.vote());
  const headers = { cookie: `device=${phone.device}` };
  const response = await fetch(`${scene.hall.url}${path}`, { headers });
  const body = (await response.json()) as { list: unknown[] };
  return { status: response.status, body };
}

async function rows() {
  const storage = await openSqliteStorage({ directory: join(scene.hall.home, 'data') });
  const stream = { kind: 'meeting', id: scene.meeting } as const;
  try {
    return await storage.events.rowKeys(stream);
  } finally {
    await storage.close();
  }
}

test('from the key to the list: everybody finds their ballot, and nothing else is left', async () => {
  const [file] = await keyFiles();
  expect((await stat(join(scene.hall.home, 'keys', file!))).mode & 0o777).toBe(0o600);
  for (const voter of scene.voters) expect(await scene.cast(voter)).toMatchObject({ ok: true });
  await scene.close();
  await counted();
  const vote = await scene.vote();
  const { list, hash } = sealedOf(await scene.state(), vote)!;
  expect(list).toHaveLength(voterCount);
  expect(hash).toBe(listHash(vote, list));
  for (const { random, choice } of scene.voters) {
    expect(list.find(({ tracker }) => tracker === trackerOf(vote, random))?.choice).toEqual(choice);
  }
  await scene.until(async () => (await keyFiles()).length === 0);
  await scene.hall.leave();
  expect(await rows()).toEqual([]);
  await scene.start(scene.hall.home);
});

test('a ballot cast again takes the place of the one before, and only the last one counts', async () => {
  const [first, second, ...rest] = scene.voters as [Voter, Voter, ...Voter[]];
  await scene.cast(first);
  await scene.cast(first, second.choice);
  for (const voter of [second, ...rest]) await scene.cast(voter);
  await scene.close();
  await counted();
  expect((await outcome())?.tally).toMatchObject({
    ballots: { seats: voterCount },
    options: [{ seats: 0 }, { seats: 2 }, ...rest.map(() => ({ seats: 1 }))],
  });
});

test('others are told a number, at most every two seconds, and no name', async () => {
  for (const voter of scene.voters.slice(0, 3)) await scene.cast(voter);
  const [onlooker] = scene.onlookers;
  expect(onlooker!.received.filter(({ type }) => type === 'votes/turnout-moved')).toEqual([]);
  scene.clock.pass(2_001);
  await scene.until(async () => {
    scene.clock.pass(500);
    return onlooker!.received.some(({ type }) => type === 'votes/turnout-moved');
  });
  const [told, ...more] = onlooker!.received.filter(({ type }) => type === 'votes/turnout-moved');
  expect(told?.data).toMatchObject({ turnout: { seats: 3 } });
  expect(told?.actor).toEqual({ seat: null, account: null, for: null });
  expect(more).toEqual([]);
});

test('the list is for whoever is in the meeting, once it has been counted', async () => {
  const [voter] = scene.voters;
  expect(await listFor(voter!)).toMatchObject({ status: 404 });
  for (const each of scene.voters) await scene.cast(each);
  await scene.close();
  await counted();
  expect((await listFor(voter!)).body.list).toHaveLength(voterCount);
  const stranger = scene.hall.person();
  expect(await listFor({ phone: stranger })).toMatchObject({ status: 404 });
});

test('ballots of others, for other places, of no sense or of another length count for nothing', async () => {
  const [thief, victim, liar, ...rest] = scene.voters as [Voter, Voter, Voter, ...Voter[]];
  const vote = await scene.vote();
  const madeAt = scene.clock.now();
  const send = (voter: Voter, sealed: unknown, more = {}) =>
    voter.phone.send(
      { type: 'votes/seal-ballot', vote, sealed, ...more },
      { seat: voter.seat, madeAt },
    );
  const stolen = await scene.sealedBy(victim);
  expect(await send(victim, stolen)).toMatchObject({ ok: true });
  expect(await send(thief, stolen)).toMatchObject({ ok: true });
  expect(await send(liar, `${'A'.repeat(406)}==`)).toMatchObject({ ok: true });
  for (const bad of ['', 'A', 'A'.repeat(20_000), `${'*'.repeat(406)}==`, null, 7, { a: 1 }]) {
    expect(await send(rest[0]!, bad)).toMatchObject({ ok: false });
  }
  expect(await send(rest[0]!, stolen, { choice: 'yes' })).toMatchObject({ code: 'malformed' });
  const forOther = { seat: victim.seat, madeAt };
  const body = { type: 'votes/seal-ballot', vote, sealed: stolen };
  expect(await thief.phone.send(body, forOther)).toMatchObject({ ok: false });
  for (const type of ['votes/record-count', 'votes/note-turnout', 'votes/give-up-count']) {
    const command = { type, vote, list: [], unreadable: 0, hash: '0'.repeat(64) };
    expect(await scene.onlookers[1]!.send(command, { madeAt })).toMatchObject({ ok: false });
  }
  for (const voter of rest) await scene.cast(voter);
  await scene.close();
  await counted();
  expect((await outcome())?.tally).toMatchObject({ ballots: { seats: voterCount - 2 } });
  expect(sealedOf(await scene.state(), vote)?.unreadable).toBe(2);
});

test('a process that ended between close and count is followed by one that counts', async () => {
  for (const voter of scene.voters) await scene.cast(voter);
  await scene.hall.must(scene.meeting, { type: 'votes/close-vote', vote: await scene.vote() });
  const home = await scene.hall.leave();
  scene.clock.pass(60_000);
  await scene.start(home);
  await scene.until(async () => {
    scene.clock.pass(1_000);
    return (await outcome()) !== null;
  });
  expect((await outcome())?.tally).toMatchObject({ ballots: { seats: voterCount } });
  await scene.until(async () => (await keyFiles()).length === 0);
});

test('what lay in the box before a start is told after it', async () => {
  for (const voter of scene.voters.slice(0, 3)) await scene.cast(voter);
  const home = await scene.hall.leave();
  await scene.start(home);
  const turnout = async () => getIn((await scene.state()).votes, await scene.vote());
  expect(await turnout()).toMatchObject({ turnout: { seats: 0 } });
  await scene.until(async () => {
    scene.clock.pass(500);
    const vote = await turnout();
    return vote !== undefined && isHeld(vote) && vote.turnout.seats === 3;
  });
});
