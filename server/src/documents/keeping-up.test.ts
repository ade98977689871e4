import { setImmediate as nextTurn } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import * as Y from 'yjs';
import { openMemoryStorage } from '../adapters/memory/memory-storage.ts';
import { randomId } from '../meetings/random-id.ts';
import { createLogger } from '../observability/logger.ts';
import { createMetrics } from '../observability/metrics.ts';
import { Drafting } from '../testing/drafting.ts';
import { editFrame } from '../testing/intruder.ts';
import { PageOnLine as Page } from '../testing/page-on-line.ts';
import { TestClock } from '../testing/test-clock.ts';
import { DocumentHost } from './document-host.ts';
import { DocumentStore } from './document-store.ts';
import { ClientOwners } from './intake.ts';
import { LiveText } from './live-text.ts';
import type { Member, Visitor } from './member.ts';
import { Refusals } from './refusals.ts';
import { seedUpdate } from './seed.ts';

let clock: TestClock;
let host: DocumentHost;
const storage = openMemoryStorage();

async function openHost(): Promise<DocumentHost> {
  const name = `${randomId()}.1`;
  const store = new DocumentStore(storage, name);
  await store.create(seedUpdate([]), 1);
  const text = new LiveText((await store.load()) ?? []);
  const log = createLogger('silent');
  const metrics = createMetrics();
  const calls = { moved: () => {}, lost: () => {} };
  return new DocumentHost({
    ...{ clock, log, metrics, name, store, text, isKnown: () => false },
    owners: new ClientOwners(new Map()),
    refusals: new Refusals(storage.tables, { document: name, clock, log, metrics }),
    ...calls,
  });
}

async function settle(): Promise<void> {
  for (let i = 0; i < 20; i++) await nextTurn();
}

function enter(page: Page, access: Visitor['access'] = 'write'): Member {
  const person = { seat: null, name: null, role: 'staff', colour: 0 };
  const member = host.join(
    { device: page.device, seat: null, account: null, person, access },
    page,
  );
  host.receive(member, new Uint8Array([0, 0, 1, 0]));
  return member;
}

beforeEach(async () => {
  clock = new TestClock();
  host = await openHost();
});

test('A line that is not read is passed over and gets everything it missed in one message', async () => {
  const [writer, slow] = [new Page(), new Page()];
  const member = enter(writer);
  enter(slow, 'read');
  await settle();
  slow.waiting = 2 * 1024 * 1024;
  for (let i = 0; i < 30; i++) {
    host.receive(member, writer.edit(`第${i}句`));
    await settle();
  }
  const before = slow.edits;
  expect(slow.text).not.toContain('第0句');
  clock.pass(1_000);
  await settle();
  expect(slow.edits).toBe(before);
  slow.waiting = 0;
  clock.pass(1_000);
  await settle();
  expect(slow.edits).toBe(before + 1);
  expect(slow.text).toBe(writer.text);
  host.receive(member, writer.edit('之后的'));
  await settle();
  expect(slow.text).toBe(writer.text);
});

test('A line that is never read is given up, in a way that lets the page come back', async () => {
  const [writer, dead] = [new Page(), new Page()];
  const member = enter(writer);
  enter(dead, 'read');
  await settle();
  dead.waiting = 2 * 1024 * 1024;
  host.receive(member, writer.edit('一句'));
  await settle();
  for (let second = 0; second < 62; second++) clock.pass(1_000);
  expect(dead.closedWith).toBe(1013);
  expect(writer.closedWith).toBeNull();
});

test('Whoever asks and does not read is answered once it reads; the server never holds much for it', async () => {
  const [writer, deaf] = [new Page(), new Page()];
  const member = enter(writer);
  host.receive(member, writer.edit('字'));
  const asking = enter(deaf, 'read');
  await settle();
  deaf.waiting = 2 * 1024 * 1024;
  for (let i = 0; i < 20; i++) host.receive(asking, new Uint8Array([0, 0, 1, 0]));
  await settle();
  expect(deaf.edits).toBe(1);
  deaf.waiting = 0;
  clock.pass(1_000);
  await settle();
  expect(deaf.edits).toBe(2);
  deaf.waiting = 9 * 1024 * 1024;
  host.receive(asking, new Uint8Array([3]));
  expect(deaf.closedWith).toBe(1013);
});

test('What arrives in one turn goes out in one message, and not back to whoever alone wrote it', async () => {
  const [writer, reader] = [new Page(), new Page()];
  const member = enter(writer);
  enter(reader, 'read');
  await settle();
  const before = { writer: writer.edits, reader: reader.edits };
  // The first brings the server's ids for its block, so everybody hears of it.
  for (let i = 0; i < 100; i++) host.receive(member, writer.edit(`${i}`));
  await settle();
  expect(reader.edits).toBe(before.reader + 1);
  expect(writer.edits).toBe(before.writer + 1);
  const line = (writer.doc.getXmlFragment('text').get(1) as Y.XmlElement).get(0) as Y.XmlText;
  const from = Y.encodeStateVector(writer.doc);
  line.insert(0, '无需新的编号');
  host.receive(member, editFrame(Y.encodeStateAsUpdate(writer.doc, from)));
  await settle();
  expect(reader.edits).toBe(before.reader + 2);
  expect(writer.edits).toBe(before.writer + 1);
  expect(reader.text).toBe(writer.text);
});

test('An idle line hears something often enough not to take the server for dead', async () => {
  const reader = new Page();
  enter(reader, 'read');
  await settle();
  const before = reader.frames;
  for (let second = 0; second < 60; second++) clock.pass(1_000);
  expect(reader.frames - before).toBeGreaterThanOrEqual(5);
});

test('A very large text is read at most four times a second', async () => {
  const writer = new Page();
  const member = enter(writer);
  await settle();
  clock.pass(1_000);
  host.receive(member, writer.edit('字'.repeat(25_000)));
  await settle();
  const line = (writer.doc.getXmlFragment('text').get(1) as Y.XmlElement).get(0) as Y.XmlText;
  const receipts = () => writer.frames - writer.edits;
  const before = receipts();
  for (let i = 0; i < 5; i++) {
    const from = Y.encodeStateVector(writer.doc);
    line.insert(0, '增');
    host.receive(member, editFrame(Y.encodeStateAsUpdate(writer.doc, from)));
    await settle();
  }
  expect(receipts()).toBe(before);
  clock.pass(250);
  await settle();
  expect(receipts()).toBe(before + 1);
});

let drafting: Drafting | null = null;

afterEach(async () => {
  await drafting?.close();
  drafting = null;
});

test('A document that nobody needs is put away, written down short, and is whole when it is needed again', async () => {
  drafting = await Drafting.begin({ clock });
  const page = await drafting.open().inStep();
  for (let i = 0; i < 20; i++) {
    page.type(`${i} `);
    await page.saved();
  }
  const { document } = drafting.desk();
  const before = await drafting.storage.documents.load(document);
  expect(before?.updates.length).toBe(21);
  await page.cutLine();
  // The server has to notice that the line is gone.
  for (;;) {
    clock.pass(61_000);
    await settle();
    const stored = await drafting.storage.documents.load(document);
    if (stored?.updates.length === 0) break;
  }
  page.type('离线时');
  page.provider.connect();
  await page.inStep();
  await page.saved();
  const late = await drafting.open().inStep();
  expect(late.text).toBe(page.text);
  expect(late.text).toContain('19 离线时');
});
