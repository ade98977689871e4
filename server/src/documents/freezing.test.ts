import { createHash } from 'node:crypto';
import { type CanonicalContent, plainText } from '@haoshangliang/shared/documents';
import { type Answered, type AnswerOf, documentApi } from '@haoshangliang/shared/wire';
import canonicalize from 'canonicalize';
import { afterEach, expect, test } from 'vitest';
import * as Y from 'yjs';
import { openMemoryStorage } from '../adapters/memory/memory-storage.ts';
import { Drafting } from '../testing/drafting.ts';
import { FailingStorage } from '../testing/failing-storage.ts';
import { onlooker } from '../testing/hall.ts';
import { until, type Writer } from '../testing/writer.ts';

let drafting: Drafting;

afterEach(() => drafting.close());

async function version(number: number, device = drafting.device(onlooker('participant'))) {
  const { draftId, meeting, hall } = drafting;
  const path = `/api/meetings/${meeting}/drafts/${draftId}/versions/${number}`;
  const response = await fetch(`${hall.url}${path}`, { headers: { cookie: `device=${device}` } });
  return {
    status: response.status,
    answer: (await response.json()) as Answered<typeof documentApi.readVersion>,
  };
}

async function readable(number: number): Promise<AnswerOf<typeof documentApi.readVersion>> {
  const { status, answer } = await version(number);
  expect(status).toBe(200);
  if (!answer.ok) throw new Error(answer.code);
  const { ok: _ok, ...rest } = answer;
  return documentApi.readVersion.answer.parse(rest);
}

/** As anybody could compute it who holds the export alone. */
function hashOf(content: CanonicalContent): string {
  return createHash('sha256')
    .update(canonicalize(content) ?? '', 'utf8')
    .digest('hex');
}

test('Frozen while two type, the version is exactly what is on disk, and its hash can be computed again', async () => {
  // They type faster than a line may.
  const much = { perSecond: 1e6, burst: 1e6 };
  const lineLimits = { frames: much, bytes: { perSecond: 1e9, burst: 1e9 }, lines: 12 };
  drafting = await Drafting.begin({ slowCommitMs: 5, lineLimits });
  const pages = [await drafting.open().inStep(), await drafting.open().inStep()];
  const reader = await drafting.open(onlooker('participant')).inStep();
  pages[0]!.addLine('一、加装电梯', 'heading');
  let isTyping = true;
  const typing = pages.map(async (page, i) => {
    let n = 0;
    for (; isTyping; n++) {
      page.type(`${i}-${n} `);
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
    return `${i}-${n - 1} `;
  });
  await until(() => reader.text.length > 200);
  const draft = await drafting.freeze();
  const ends = await Promise.all(pages.map((page) => page.closed()));
  isTyping = false;
  const last = await Promise.all(typing);
  expect(ends).toEqual([4409, 4409]);
  const body = await readable(1);
  expect(hashOf(body.content)).toBe(draft.versions[0]!.hash);
  expect(body).toMatchObject({ version: 1, epoch: 1, hash: draft.versions[0]!.hash });
  expect(draft.versions[0]!.characters).toBe(
    [...plainText(body.content.doc.content).replaceAll('\n', '')].length,
  );
  const stored = await drafting.storage.documents.load(drafting.desk().document);
  const doc = new Y.Doc();
  for (const bytes of [stored!.state!, ...stored!.updates.map((update) => update.bytes)])
    Y.applyUpdate(doc, bytes);
  const lines = doc.getXmlFragment('text').toArray() as Y.XmlElement[];
  expect(plainText(body.content.doc.content)).toBe(
    lines.map((line) => line.toArray().map(String).join('')).join('\n'),
  );
  // Whoever only reads stays, and has just this.
  await until(() => reader.text === plainText(body.content.doc.content));
  expect(reader.closedWith).toBeNull();
  for (const [i, page] of pages.entries()) expect(page.text).toContain(last[i]);
});

test('What was written offline and comes after the freeze is refused; the page gets the frozen text', async () => {
  drafting = await Drafting.begin();
  const late = await drafting.open().inStep();
  const other = await drafting.open().inStep();
  await late.cutLine();
  late.type('我在隧道里写的');
  other.type('大家同意的文字');
  await other.saved();
  await drafting.freeze();
  const before = await drafting.storage.documents.load(drafting.desk().document);
  late.provider.connect();
  expect(await late.closed()).toBe(4409);
  expect(late.text).toContain('大家同意的文字');
  expect(late.text).toContain('我在隧道里写的');
  expect(late.stored.some(({ clocks }) => clocks.has(late.doc.clientID))).toBe(false);
  expect(await drafting.storage.documents.load(drafting.desk().document)).toEqual(before);
  const body = await readable(1);
  expect(plainText(body.content.doc.content)).toBe('大家同意的文字');
});

test('Reopened, the next epoch begins with the frozen text; the old one stays as it was', async () => {
  drafting = await Drafting.begin();
  const first = await drafting.open().inStep();
  first.addLine('第一稿');
  await first.saved();
  await until(() => idsOf(first).every((id) => id !== undefined));
  await drafting.freeze();
  await drafting.hall.must(drafting.meeting, {
    type: 'drafts/reopen-draft',
    draft: drafting.draftId,
  });
  const second = await drafting.open(undefined, 2).inStep();
  expect(second.lines).toEqual(['', '第一稿']);
  expect(idsOf(second)).toEqual(idsOf(first));
  second.type('，第二稿', 1);
  await second.saved();
  const old = await drafting.open(undefined, 1);
  expect(await old.closed()).toBe(4409);
  expect(old.lines).toEqual(['', '第一稿']);
  const draft = await drafting.freeze();
  expect(draft.versions.map(({ version: number, epoch }) => [number, epoch])).toEqual([
    [1, 1],
    [2, 2],
  ]);
  const texts = [await readable(1), await readable(2)];
  expect(texts.map(({ content }) => plainText(content.doc.content))).toEqual([
    '\n第一稿',
    '\n第一稿，第二稿',
  ]);
});

function idsOf(page: Writer): (string | undefined)[] {
  return page.fragment.toArray().map((block) => (block as Y.XmlElement).getAttribute('id'));
}

test('A freeze that is given up lets people write on, and the next one takes the newer text', async () => {
  const storage = new FailingStorage(openMemoryStorage());
  drafting = await Drafting.begin({ storage });
  const page = await drafting.open().inStep();
  page.type('甲');
  await page.saved();
  storage.documents.compactionFails = true;
  await drafting.hall.must(drafting.meeting, {
    type: 'drafts/freeze-draft',
    draft: drafting.draftId,
  });
  expect(await page.closed()).toBe(4409);
  await drafting.hall.must(drafting.meeting, {
    type: 'drafts/release-freeze',
    draft: drafting.draftId,
  });
  storage.documents.compactionFails = false;
  const back = await drafting.reopen(page).inStep();
  back.type('乙');
  await back.saved();
  await drafting.freeze();
  expect(plainText((await readable(1)).content.doc.content)).toBe('甲乙');
});

test('A freeze that was asked for before the server ended is made when it starts again', async () => {
  const storage = new FailingStorage(openMemoryStorage());
  drafting = await Drafting.begin({ storage });
  const page = await drafting.open().inStep();
  page.type('停电前的文字');
  await page.saved();
  storage.documents.compactionFails = true;
  storage.staysOpen = true;
  await drafting.hall.must(drafting.meeting, {
    type: 'drafts/freeze-draft',
    draft: drafting.draftId,
  });
  expect(await page.closed()).toBe(4409);
  expect((await drafting.draft()).status).toBe('cutting');
  const home = await drafting.leave();
  storage.documents.compactionFails = false;
  storage.staysOpen = false;
  drafting = await Drafting.again(home, drafting, storage);
  await drafting.frozen();
  expect(plainText((await readable(1)).content.doc.content)).toBe('停电前的文字');
});

test('A version that does not exist, or that one may not read, is not shown', async () => {
  drafting = await Drafting.begin({ readers: 'staff' });
  await (await drafting.open().inStep()).saved();
  expect((await version(1, drafting.device(null))).status).toBe(403);
  expect((await version(1)).status).toBe(403);
  await drafting.freeze();
  expect((await version(1)).status).toBe(403);
  expect((await version(2, drafting.device({ ...onlooker('staff') }))).status).toBe(404);
  expect((await version(1, drafting.device({ ...onlooker('staff') }))).status).toBe(200);
  const { hall, meeting, draftId } = drafting;
  const versions = `${hall.url}/api/meetings/${meeting}/drafts/${draftId}/versions`;
  expect((await fetch(`${versions}/1`)).status).toBe(401);
  expect((await fetch(`${versions}/x`)).status).toBe(400);
});
