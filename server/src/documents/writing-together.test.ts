import { fragmentName } from '@haoshangliang/shared/documents';
import { afterEach, expect, test } from 'vitest';
import * as Y from 'yjs';
import { openMemoryStorage } from '../adapters/memory/memory-storage.ts';
import type { Storage } from '../ports/storage.ts';
import { Drafting } from '../testing/drafting.ts';
import { FailingStorage } from '../testing/failing-storage.ts';
import { onlooker } from '../testing/hall.ts';
import { until } from '../testing/writer.ts';

let drafting: Drafting;

afterEach(() => drafting.close());

async function onDisk(storage: Storage, document: string): Promise<Y.Doc> {
  const stored = await storage.documents.load(document);
  const doc = new Y.Doc();
  if (stored?.state != null) Y.applyUpdate(doc, stored.state);
  for (const { bytes } of stored?.updates ?? []) Y.applyUpdate(doc, bytes);
  return doc;
}

test('Two pages that type at once end with the same text, and so does one who only reads', async () => {
  drafting = await Drafting.begin();
  const one = await drafting.open().inStep();
  const two = await drafting.open().inStep();
  const reader = await drafting.open(onlooker('participant')).inStep();
  expect(one.lines).toEqual(['']);
  for (let i = 0; i < 50; i++) {
    one.type(`一${i} `);
    two.type(`二${i} `);
    if (i % 5 === 0) await one.saved();
  }
  two.addLine('另起一行');
  await Promise.all([one.saved(), two.saved()]);
  await until(() => one.text === two.text && one.text === reader.text);
  for (let i = 0; i < 50; i++) expect(one.text).toContain(`一${i} `);
  for (let i = 0; i < 50; i++) expect(one.text).toContain(`二${i} `);
  expect(one.lines.at(-1)).toBe('另起一行');
});

test('Whatever is called saved, and whatever others see, is on disk', async () => {
  drafting = await Drafting.begin({ slowCommitMs: 30 });
  const { storage } = drafting;
  const { document } = drafting.desk();
  const one = await drafting.open().inStep();
  const two = await drafting.open().inStep();
  const checks: Promise<void>[] = [];
  const check = async (clocks: ReadonlyMap<number, number>) => {
    const { store } = await onDisk(storage, document);
    for (const [client, clock] of clocks)
      expect(Y.getState(store, client)).toBeGreaterThanOrEqual(clock);
  };
  one.onStored = ({ clocks }) => checks.push(check(clocks));
  two.doc.on('update', (_update, origin) => {
    if (origin === two.provider)
      checks.push(check(Y.decodeStateVector(Y.encodeStateVector(two.doc))));
  });
  for (let i = 0; i < 40; i++) {
    one.type(`第${i}句。`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  await one.saved();
  await until(() => two.text === one.text);
  expect(checks.length).toBeGreaterThan(4);
  await Promise.all(checks);
});

test('Deleting is saved too, though no clock moves: the messages are counted', async () => {
  drafting = await Drafting.begin();
  const one = await drafting.open().inStep();
  one.type('一二三');
  await one.saved();
  const before = one.stored.at(-1)?.edits ?? 0;
  const line = one.fragment.get(0) as Y.XmlElement;
  (line.get(0) as Y.XmlText).delete(0, 1);
  await until(() => (one.stored.at(-1)?.edits ?? 0) > before);
  const doc = await onDisk(drafting.storage, drafting.desk().document);
  expect(doc.getXmlFragment(fragmentName).toString()).toContain('二三');
  expect(doc.getXmlFragment(fragmentName).toString()).not.toContain('一二三');
});

test('If the disk fails nothing is called saved; the page comes back by itself and nothing is lost or doubled', async () => {
  const storage = new FailingStorage(openMemoryStorage());
  drafting = await Drafting.begin({ storage });
  const one = await drafting.open().inStep();
  const two = await drafting.open().inStep();
  one.type('先写的。');
  await one.saved();
  await until(() => two.text === one.text);
  storage.documents.failures = 1;
  const saved = one.stored.length;
  one.type('写不进去的。');
  await until(() => storage.documents.failures === 0 && !one.provider.wsconnected);
  expect(one.stored.length).toBe(saved);
  expect(two.text).toBe('先写的。');
  expect(one.closedWith).toBeNull();
  await one.saved();
  await until(() => two.text === '先写的。写不进去的。');
  expect(one.text).toBe('先写的。写不进去的。');
});

test('What was written is there after a restart, for pages that know it and for those that do not', async () => {
  drafting = await Drafting.begin();
  const one = await drafting.open().inStep();
  one.addLine('第一条', 'heading');
  await one.saved();
  const home = await drafting.leave();
  one.type('断开时写的');
  drafting = await Drafting.again(home, drafting);
  const two = await drafting.open().inStep();
  expect(two.lines).toEqual(['', '第一条']);
  const back = await drafting.reopen(one).inStep();
  await back.saved();
  await until(() => two.text === '断开时写的\n第一条');
  expect(back.text).toBe(two.text);
});

test('A long log becomes a state, and nobody notices', async () => {
  drafting = await Drafting.begin();
  const { storage } = drafting;
  const one = await drafting.open().inStep();
  const two = await drafting.open().inStep();
  for (let i = 0; i < 700; i++) {
    one.type('字');
    await one.saved();
  }
  const stored = await storage.documents.load(drafting.desk().document);
  expect(stored?.stateSeq).toBeGreaterThanOrEqual(500);
  expect(stored?.updates.length).toBeLessThan(500);
  await until(() => two.text.length === 700);
  const late = await drafting.open().inStep();
  expect(late.text).toBe(one.text);
});

test('A document is created once, however many come first', async () => {
  drafting = await Drafting.begin();
  const pages = await Promise.all(Array.from({ length: 8 }, () => drafting.open().inStep()));
  for (const page of pages) expect(page.lines).toEqual(['']);
  const stored = await drafting.storage.documents.load(drafting.desk().document);
  expect(stored?.updates).toHaveLength(1);
  expect(stored?.updates[0]?.seat).toBeNull();
});

test('Opening to read writes nothing', async () => {
  drafting = await Drafting.begin();
  const reader = await drafting.open(onlooker('participant')).inStep();
  const writer = await drafting.open().inStep();
  await until(() => reader.lines.length === 1 && writer.lines.length === 1);
  const stored = await drafting.storage.documents.load(drafting.desk().document);
  expect(stored?.updates).toHaveLength(1);
});

test('Who wrote what is kept with the log', async () => {
  drafting = await Drafting.begin();
  const { seat, standing } = await drafting.admitted();
  const resident = await drafting.open(standing).inStep();
  resident.type('居民写的');
  await resident.saved();
  const stored = await drafting.storage.documents.load(drafting.desk().document);
  expect(stored?.updates.map(({ seat: by }) => by)).toEqual([null, seat]);
});
