import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { MeetingId } from '@haoshangliang/shared/wire';
import { afterEach, beforeEach, expect, test } from 'vitest';
import * as Y from 'yjs';
import { openSqliteStorage } from '../adapters/sqlite/sqlite-storage.ts';
import { randomId } from '../meetings/random-id.ts';
import type { DeviceId } from '../meetings/standing.ts';
import { connectAll, end, type Sent, type Served, Storm, send, serve } from '../testing/storm.ts';
import { type Begun, begin, docOnDisk } from '../testing/storm-text.ts';
import { verifiedStream } from '../testing/verified-stream.ts';
import { until, Writer } from '../testing/writer.ts';

// In each of them commands and edits are under way.
const rounds = 5;
const leastUnanswered = { edits: 5, commands: 20 };
const devices = Array.from({ length: 6 }, () => randomId<'device'>() as DeviceId);

let home: string;
let served: Served;
let pages: Writer[];

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'haoshangliang-kill-text-'));
  served = await serve(home);
  pages = [];
});

afterEach(async () => {
  for (const page of pages) page.leave();
  if (served.child.exitCode === null) served.child.kill('SIGKILL');
  await rm(home, { recursive: true });
});

interface Edit {
  readonly mark: string;
  readonly client: number;
  /** The page's clock once it was made. */
  readonly clock: number;
}

/** Adds one mark for each turn; what has been answered the page's receipts say. */
async function typeUntilCut(page: Writer, index: number, made: Edit[]): Promise<void> {
  while (page.provider.wsconnected) {
    const mark = `〔${index}.${made.length}〕`;
    page.type(mark, index);
    const client = page.doc.clientID;
    made.push({ mark, client, clock: Y.getState(page.doc.store, client) });
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
}

const isAnswered = (page: Writer, edit: Edit) =>
  (page.stored.at(-1)?.clocks.get(edit.client) ?? 0) >= edit.clock;

function timesIn(text: string, mark: string): number {
  return text.split(mark).length - 1;
}

interface Round {
  /** Edits that had no answer at the kill. */
  readonly edits: number;
  readonly commands: readonly Sent[];
}

/** One storm of commands and edits, and one kill. Looks at the disk before anybody can send again. */
async function round({ meeting, document, item }: Begun, all: Edit[][]): Promise<Round> {
  const people = await connectAll(served.url, devices);
  const storm = new Storm(people, meeting, (mark) => ({
    type: 'agenda/note-item',
    item,
    note: mark,
  }));
  const raging = storm.rage(8);
  const before = all.map(({ length }) => length);
  const typing = pages.map((page, i) => typeUntilCut(page, i, all[i]!));
  const enough = 40 + Math.floor(Math.random() * 80);
  await until(() => all.every((made, i) => made.length > before[i]! + enough));
  await end(served, 'SIGKILL');
  await Promise.all([raging, ...typing]);
  const text = (await docOnDisk(home, document)).getXmlFragment('text').toString();
  let edits = 0;
  for (const [i, made] of all.entries()) {
    for (const edit of made) {
      if (isAnswered(pages[i]!, edit))
        expect([edit.mark, timesIn(text, edit.mark)]).toEqual([edit.mark, 1]);
      else edits += 1;
    }
  }
  served = await serve(home);
  for (const page of pages) page.provider.serverUrl = `${served.url.replace('http', 'ws')}/collab`;
  return { edits, commands: storm.sent };
}

/** The pages send by themselves what they have no receipt for; the unknown commands go out again with their ids. */
async function sendAgain(meeting: MeetingId, commands: readonly Sent[]): Promise<void> {
  const people = await connectAll(served.url, devices);
  const unknown = commands.filter(({ answer }) => answer === null);
  await Promise.all(
    unknown.map((one) => send(people.find(({ device }) => device === one.sender)!, meeting, one)),
  );
  for (const person of people) person.close();
  for (const page of pages) await page.inStep();
  await Promise.all(pages.map((page) => page.saved()));
}

async function verifyCommands(meeting: MeetingId, all: readonly Sent[]): Promise<void> {
  const storage = await openSqliteStorage({ directory: join(home, 'data') });
  const { events } = await verifiedStream(storage.events, meeting);
  await storage.close();
  const noted = events.flatMap(({ words }) => {
    const hasNote = typeof words === 'object' && words !== null && 'note' in words;
    return hasNote ? [words.note] : [];
  });
  expect(noted).toHaveLength(all.length);
  for (const { id, answer } of all) {
    expect(answer).toMatchObject({ ok: true });
    expect(noted.filter((note) => note === id)).toHaveLength(1);
  }
}

test('kill -9 while four people type loses no edit that was answered and doubles none', async () => {
  const begun = await begin(served.url);
  const { meeting, document } = begun;
  const desk = { url: served.url, meeting, document };
  pages = Array.from({ length: 4 }, () => new Writer(desk, randomId<'device'>() as DeviceId));
  for (const page of pages) await page.inStep();
  for (let i = 1; i < pages.length; i++) pages[0]!.addLine('');
  await until(() => pages.every(({ lines }) => lines.length === pages.length));
  const all: Edit[][] = pages.map(() => []);
  const commands: Sent[] = [];
  let counted = 0;
  for (let tried = 0; counted < rounds && tried < 3 * rounds; tried++) {
    const done = await round(begun, all);
    const unknown = done.commands.filter(({ answer }) => answer === null).length;
    if (done.edits >= leastUnanswered.edits && unknown >= leastUnanswered.commands) counted += 1;
    await sendAgain(meeting, done.commands);
    commands.push(...done.commands);
  }
  expect(counted).toBe(rounds);
  await until(() => pages.every(({ text }) => text === pages[0]!.text));
  const cold = new Writer({ ...desk, url: served.url }, randomId<'device'>() as DeviceId);
  pages.push(cold);
  await cold.inStep();
  expect(cold.text).toBe(pages[0]!.text);
  for (const { mark } of all.flat()) expect([mark, timesIn(cold.text, mark)]).toEqual([mark, 1]);
  expect(await end(served, 'SIGTERM')).toBe(0);
  await verifyCommands(meeting, commands);
}, 240_000);
