import { randomBytes } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sealedOf, type VoteId } from '@haoshangliang/shared/features/votes';
import type { SeatId } from '@haoshangliang/shared/kernel';
import { randomOf, seal, trackerOf } from '@haoshangliang/shared/sealing';
import type { MeetingId } from '@haoshangliang/shared/wire';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openSqliteStorage } from '../../adapters/sqlite/sqlite-storage.ts';
import { randomId } from '../../meetings/random-id.ts';
import type { DeviceId } from '../../meetings/standing.ts';
import { plan } from '../../testing/hall.ts';
import type { Person } from '../../testing/person.ts';
import { questionWith } from '../../testing/secret-hall.ts';
import { connectAll, end, type Served, serve } from '../../testing/storm.ts';

const rounds = 2;
const seats = Array.from({ length: 8 }, () => randomId<'seat'>() as SeatId);
const environment = { SEATS: seats.join(' ') };

let home: string;
let served: Served;

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'haoshangliang-kill-'));
  served = await serve(home, environment);
});

afterEach(async () => {
  if (served.child.exitCode === null) served.child.kill('SIGKILL');
  await rm(home, { recursive: true });
});

const newDevice = () => randomId<'device'>() as DeviceId;

async function enter(meeting: MeetingId): Promise<Person> {
  const [person] = await connectAll(served.url, [newDevice()]);
  person!.meeting = meeting;
  return person!;
}

async function must(person: Person, body: object, seat: SeatId | null = null): Promise<void> {
  expect(await person.send(body, { seat })).toMatchObject({ ok: true });
}

/** A secret vote in which everybody has voted and that is about to close. */
async function voted(meeting: MeetingId, person: Person) {
  await must(person, plan);
  await must(person, { type: 'life/open-meeting' });
  const line = {
    role: 'resident',
    label: 'resident',
    group: null,
    sector: null,
    area: null,
    heads: 1,
  };
  const lines = seats.map((seat) => ({ seat, ...line, voter: true, visitor: false }));
  await must(person, { type: 'people/add-seats', seats: lines });
  await must(person, questionWith('secret'));
  await person.join(meeting);
  const vote = person.state!.votes.prepared[0] as VoteId;
  await must(person, { type: 'votes/open-vote', vote });
  await person.join(meeting);
  const key = sealedOf(person.state!.votes, vote)!.key;
  const trackers: string[] = [];
  for (const [i, seat] of seats.entries()) {
    const random = randomOf(randomBytes(16));
    const paper = { choice: { kind: 'options' as const, options: [i] }, random };
    const sealed = await seal(key, { meeting, vote, seat }, paper);
    await must(person, { type: 'votes/seal-ballot', vote, sealed }, seat);
    trackers.push(trackerOf(vote, random));
  }
  await must(person, { type: 'votes/close-vote', vote });
  return { vote, trackers };
}

/** Resolves, having killed the server in the same turn, when it says that the box has closed. */
async function killWhenClosed(person: Person): Promise<void> {
  await new Promise<void>((resolve) => {
    person.socket.onAny((_name: string, message: unknown) => {
      if (!JSON.stringify(message).includes('votes/box-closed')) return;
      served.child.kill('SIGKILL');
      resolve();
    });
  });
  await end(served, 'SIGKILL');
}

async function eventsOf(meeting: MeetingId) {
  const storage = await openSqliteStorage({ directory: join(home, 'data') });
  const stream = { kind: 'meeting', id: meeting } as const;
  const events = await storage.events.read(stream, 0);
  const rows = await storage.events.rowKeys(stream);
  await storage.close();
  const counts = events.filter(({ type }) => type === 'votes/ballots-counted');
  return { closed: events.some(({ type }) => type === 'votes/box-closed'), counts, rows };
}

async function until(happened: () => Promise<boolean>): Promise<void> {
  while (!(await happened())) await new Promise((resolve) => setTimeout(resolve, 20));
}

test('kill -9 between close and count ends in one count of every ballot, and nothing is left to open', async () => {
  let hit = 0;
  for (let round = 0; round < rounds; round++) {
    const meeting = randomId<'meeting'>() as unknown as MeetingId;
    const person = await enter(meeting);
    const { trackers } = await voted(meeting, person);
    await killWhenClosed(person);
    const before = await eventsOf(meeting);
    expect(before.closed).toBe(true);
    if (before.counts.length === 0) hit += 1;
    served = await serve(home, environment);
    await until(async () =>
      (await readdir(join(home, 'keys'))).every((name) => !name.startsWith('vote-')),
    );
    expect(await end(served, 'SIGTERM')).toBe(0);
    const { counts, rows } = await eventsOf(meeting);
    expect(counts).toHaveLength(1);
    const { list } = counts[0]!.data as {
      list: { tracker: string; choice: { options: number[] } }[];
    };
    const said = new Map(list.map(({ tracker, choice }) => [tracker, choice.options]));
    expect(trackers.map((tracker) => said.get(tracker))).toEqual(seats.map((_, i) => [i]));
    expect(rows).toEqual([]);
    served = await serve(home, environment);
  }
  expect(hit).toBe(rounds);
}, 120_000);
