import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { MeetingId } from '@haoshangliang/shared/wire';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openSqliteStorage } from '../adapters/sqlite/sqlite-storage.ts';
import type { StoredEvent } from '../ports/event-log.ts';
import { addItem, plan } from '../testing/hall.ts';
import { connectAll, end, type Sent, type Served, Storm, send, serve } from '../testing/storm.ts';
import { verifiedStream } from '../testing/verified-stream.ts';
import { randomId } from './random-id.ts';
import type { DeviceId } from './standing.ts';

// What was answered before gets the same answer again; more rounds are those with edits beside, in documents/kill.test.ts.
const rounds = 1;
const leastUnanswered = 20;
const devices = Array.from({ length: 8 }, () => randomId<'device'>() as DeviceId);

let home: string;
let served: Served;

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'haoshangliang-kill-'));
  served = await serve(home);
});

afterEach(async () => {
  if (served.child.exitCode === null) served.child.kill('SIGKILL');
  await rm(home, { recursive: true });
});

async function begin(meeting: MeetingId): Promise<string> {
  const [person] = await connectAll(served.url, devices.slice(0, 1));
  person!.meeting = meeting;
  for (const body of [plan, { type: 'life/open-meeting' }, addItem('一')]) {
    expect(await person!.send(body)).toMatchObject({ ok: true });
  }
  await person!.join(meeting);
  const item = person!.state!.agenda.order[0]!;
  person!.close();
  return item;
}

/** One storm and one kill; everything that was sent, with the answers that came before the line broke. */
async function round(meeting: MeetingId, item: string): Promise<Sent[]> {
  const people = await connectAll(served.url, devices);
  const storm = new Storm(people, meeting, (mark) => {
    return { type: 'agenda/note-item', item, note: mark };
  });
  const raging = storm.rage(12);
  const enough = 150 + Math.floor(Math.random() * 250);
  while (storm.answered < enough) await new Promise((resolve) => setTimeout(resolve, 1));
  await end(served, 'SIGKILL');
  await raging;
  served = await serve(home);
  return storm.sent;
}

async function sendAgain(meeting: MeetingId, sent: readonly Sent[]): Promise<void> {
  const people = await connectAll(served.url, devices);
  await Promise.all(
    sent.map((one) => send(people.find(({ device }) => device === one.sender)!, meeting, one)),
  );
  for (const person of people) person.close();
}

function markOf({ words }: StoredEvent): string | undefined {
  return typeof words === 'object' && words !== null && 'note' in words
    ? String(words.note)
    : undefined;
}

async function verify(meeting: MeetingId, all: readonly Sent[]): Promise<void> {
  const storage = await openSqliteStorage({ directory: join(home, 'data') });
  const { events } = await verifiedStream(storage.events, meeting);
  await storage.close();
  const seqs = new Map<string, number[]>();
  for (const event of events) {
    const mark = markOf(event);
    if (mark !== undefined) seqs.set(mark, [...(seqs.get(mark) ?? []), event.seq]);
  }
  for (const { id, answer } of all) {
    expect(answer).toMatchObject({ ok: true });
    expect(seqs.get(id)).toEqual([answer!.ok && answer!.seq]);
  }
  expect(seqs.size).toBe(all.length);
}

test('kill -9 in a storm of commands loses nothing that was acknowledged and doubles nothing', async () => {
  const meeting = randomId<'meeting'>() as unknown as MeetingId;
  const item = await begin(meeting);
  const all: Sent[] = [];
  let counted = 0;
  for (let tried = 0; counted < rounds && tried < 3 * rounds; tried++) {
    const sent = await round(meeting, item);
    const unknown = sent.filter(({ answer }) => answer === null);
    if (unknown.length >= leastUnanswered) counted += 1;
    // Those that were answered are sent again as well, and have to get the same answer.
    const known = sent.filter(({ answer }) => answer !== null).slice(-50);
    const before = known.map(({ answer }) => answer);
    await sendAgain(meeting, [...unknown, ...known]);
    expect(known.map(({ answer }) => answer)).toEqual(before);
    all.push(...sent);
  }
  expect(counted).toBe(rounds);
  expect(await end(served, 'SIGTERM')).toBe(0);
  await verify(meeting, all);
}, 120_000);

test('SIGTERM in a storm answers everything it took in, says farewell and ends with 0', async () => {
  const meeting = randomId<'meeting'>() as unknown as MeetingId;
  const item = await begin(meeting);
  const people = await connectAll(served.url, devices);
  const storm = new Storm(people, meeting, (mark) => {
    return { type: 'agenda/note-item', item, note: mark };
  });
  const raging = storm.rage(12);
  while (storm.answered < 200) await new Promise((resolve) => setTimeout(resolve, 1));
  expect(await end(served, 'SIGTERM')).toBe(0);
  await raging;
  for (const person of people) expect(person.heard('farewell')).toEqual([{ retryAfter: 2000 }]);
  served = await serve(home);
  const open = storm.sent.filter(({ answer }) => answer?.ok !== true);
  // Whatever was not taken in was told so, or got no answer at all; none of it was refused for good.
  for (const { answer } of open)
    if (answer !== null) expect(answer).toMatchObject({ code: 'try-again' });
  await sendAgain(meeting, open);
  expect(await end(served, 'SIGTERM')).toBe(0);
  await verify(meeting, storm.sent);
}, 60_000);
