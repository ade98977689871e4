import type { BlockJson, DocumentView } from '@haoshangliang/shared/documents';
import { linesOf } from '@haoshangliang/shared/documents';
import { type AnswerOf, documentApi } from '@haoshangliang/shared/wire';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type * as Y from 'yjs';
import { randomId } from '../meetings/random-id.ts';
import { Drafting } from '../testing/drafting.ts';
import { onlooker, resident, staff } from '../testing/hall.ts';
import type { Person } from '../testing/person.ts';
import { until } from '../testing/writer.ts';

let drafting: Drafting;

beforeEach(async () => {
  drafting = await Drafting.begin();
});

afterEach(() => drafting.close());

async function watcher(standing = resident(randomId<'seat'>())): Promise<Person> {
  const person = drafting.hall.person(drafting.meeting, standing);
  await person.connect();
  await person.join(drafting.meeting);
  return person;
}

const viewsOf = (person: Person) => person.heard('document-view') as DocumentView[];

/** What a page makes of the messages, beginning with what it fetched. */
function followed(
  start: AnswerOf<typeof documentApi.readDocument>,
  views: readonly DocumentView[],
): string[] {
  const blocks = new Map<string, BlockJson>(start.blocks.map(({ id, json }) => [id, json]));
  let order: readonly string[] = start.order;
  let { rev } = start;
  for (const view of views) {
    if (view.rev <= rev) continue;
    expect(view.since).toBeLessThanOrEqual(rev);
    for (const { id, json } of view.blocks)
      json === null ? blocks.delete(id) : blocks.set(id, json);
    order = view.order ?? order;
    rev = view.rev;
  }
  return order.flatMap((id) => linesOf(blocks.get(id)!));
}

async function fetched(rev?: number, device = drafting.device(onlooker('participant'))) {
  const { hall, meeting } = drafting;
  const query = new URLSearchParams({
    meeting,
    ...(rev === undefined ? {} : { rev: String(rev) }),
  });
  const response = await fetch(`${hall.url}/api/documents/${drafting.desk().document}?${query}`, {
    headers: { cookie: `device=${device}` },
  });
  const { ok, ...answer } = (await response.json()) as { ok: boolean };
  return {
    status: response.status,
    text: ok ? documentApi.readDocument.answer.parse(answer) : null,
  };
}

test('Those who follow get the blocks that changed, and only those', async () => {
  const writer = await drafting.open().inStep();
  for (let i = 1; i <= 4; i++) writer.addLine(`第${i}条`);
  await writer.saved();
  const person = await watcher();
  const start = (await fetched()).text!;
  expect(start.blocks.map(({ json }) => linesOf(json)[0])).toEqual([
    '',
    '第1条',
    '第2条',
    '第3条',
    '第4条',
  ]);
  writer.type('，补充', 2);
  await writer.saved();
  await until(
    () =>
      viewsOf(person)
        .at(-1)
        ?.blocks.some(({ json }) => json !== null && linesOf(json)[0] === '第2条，补充') ?? false,
  );
  const view = viewsOf(person).at(-1)!;
  expect(view.blocks).toHaveLength(1);
  expect(view).toMatchObject({ doc: drafting.draftId, epoch: 1 });
  expect(view.order).toBeUndefined();
  writer.fragment.delete(0, 1);
  await until(() => followed(start, viewsOf(person)).length === 4);
  expect(viewsOf(person).at(-1)!.blocks).toEqual([
    { id: start.order[0], rev: expect.any(Number), json: null },
  ]);
  expect(followed(start, viewsOf(person))).toEqual(['第1条', '第2条，补充', '第3条', '第4条']);
});

test('However fast people type, what those who follow have in the end is the text', async () => {
  const people = [await watcher(), await watcher(onlooker('public')), await watcher(staff())];
  const start = (await fetched()).text!;
  const [one, two] = [await drafting.open().inStep(), await drafting.open().inStep()];
  for (let i = 0; i < 150; i++) {
    one.type(`${i} `);
    if (i % 10 === 0) two.addLine(`行${i}`);
    if (i % 30 === 0) one.fragment.delete(1, Math.min(2, one.fragment.length - 1));
    await new Promise((resolve) => setImmediate(resolve));
  }
  await Promise.all([one.saved(), two.saved()]);
  await until(() => one.text === two.text);
  for (const person of people) {
    await until(() => followed(start, viewsOf(person)).join('\n') === one.text);
    // At most two a second, not one for each edit.
    expect(viewsOf(person).length).toBeLessThan(20);
  }
});

test('Who missed something fetches what is new since', async () => {
  const writer = await drafting.open().inStep();
  for (let i = 1; i <= 3; i++) writer.addLine(`第${i}条`);
  await writer.saved();
  const before = (await fetched()).text!;
  writer.type('改了', 3);
  await writer.saved();
  const since = (await fetched(before.rev)).text!;
  expect(since.blocks.map(({ json }) => linesOf(json))).toEqual([['第3条改了']]);
  expect(since.order).toEqual(before.order);
  expect((await fetched(since.rev)).text!.blocks).toEqual([]);
  expect((await fetched(10 ** 9)).text!.blocks).toHaveLength(4);
  expect((await fetched()).text).toMatchObject({ characters: 11, epoch: 1 });
});

test('After a restart revs go on from where they were', async () => {
  const writer = await drafting.open().inStep();
  writer.type('第一天');
  await writer.saved();
  const before = (await fetched()).text!;
  const home = await drafting.leave();
  drafting = await Drafting.again(home, drafting);
  expect((await fetched(before.rev)).text).toMatchObject({ rev: before.rev, blocks: [] });
});

test('A text that only staff may read reaches nobody else', async () => {
  const member = await watcher();
  const clerk = await watcher(staff());
  await drafting.hall.must(drafting.meeting, {
    type: 'drafts/withhold-draft',
    draft: drafting.draftId,
  });
  const writer = await drafting.open().inStep();
  writer.type('内部讨论');
  await until(() => viewsOf(clerk).length > 0);
  expect(viewsOf(member)).toEqual([]);
  expect((await fetched()).status).toBe(403);
  expect((await fetched(undefined, drafting.device(staff()))).status).toBe(200);
  await drafting.hall.must(drafting.meeting, {
    type: 'drafts/show-draft',
    draft: drafting.draftId,
  });
  writer.type('，公开了');
  await until(() => viewsOf(member).length > 0);
});

test('What makes no sense is refused', async () => {
  const { hall, meeting } = drafting;
  const ask = async (path: string) =>
    (
      await fetch(`${hall.url}/api/documents/${path}`, {
        headers: { cookie: `device=${drafting.device(staff())}` },
      })
    ).status;
  expect(await ask(`x?meeting=${meeting}`)).toBe(400);
  expect(await ask(`${drafting.draftId}.1`)).toBe(400);
  expect(await ask(`${drafting.draftId}.1?meeting=${meeting}&rev=-1`)).toBe(400);
  expect(await ask(`${drafting.draftId}.1?meeting=${meeting}&more=1`)).toBe(400);
  expect(await ask(`${drafting.draftId}.2?meeting=${meeting}`)).toBe(404);
  expect(
    (await fetch(`${hall.url}/api/documents/${drafting.draftId}.1?meeting=${meeting}`)).status,
  ).toBe(401);
  expect((await fetched(undefined, drafting.device(null))).status).toBe(403);
});

test('Blocks have ids of their own, also those that a page copied', async () => {
  const one = await drafting.open().inStep();
  one.addLine('原来的');
  const idOf = (index: number) => (one.fragment.get(index) as Y.XmlElement).getAttribute('id');
  await until(() => one.fragment.length === 2 && idOf(1) !== undefined);
  const original = idOf(1)!;
  const copy = one.addLine('拆出来的');
  copy.setAttribute('id', original);
  one.addLine('自己编的').setAttribute('id', 'zzzzzzzzzz');
  await until(() => idOf(2) !== original && idOf(3) !== 'zzzzzzzzzz');
  expect(idOf(1)).toBe(original);
  expect(new Set([0, 1, 2, 3].map(idOf)).size).toBe(4);
});
