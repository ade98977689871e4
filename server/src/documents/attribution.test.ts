import { type Answered, documentApi } from '@haoshangliang/shared/wire';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type * as Y from 'yjs';
import { Drafting } from '../testing/drafting.ts';
import { onlooker, staff } from '../testing/hall.ts';
import { editFrame, forge, say } from '../testing/intruder.ts';
import { until, type Writer } from '../testing/writer.ts';

let drafting: Drafting;

beforeEach(async () => {
  drafting = await Drafting.begin();
});

afterEach(() => drafting.close());

async function fetched(device = drafting.device(staff())) {
  const { hall, meeting } = drafting;
  const { document } = drafting.desk();
  const response = await fetch(`${hall.url}/api/documents/${document}/authors?meeting=${meeting}`, {
    headers: { cookie: `device=${device}` },
  });
  return {
    status: response.status,
    answer: (await response.json()) as Answered<typeof documentApi.readAuthors>,
  };
}

/** Each stretch of the first block: how long, whose, and by whom it was taken out. */
async function stretches() {
  const { answer } = await fetched();
  if (!answer.ok) throw new Error(answer.code);
  const { ok: _ok, ...rest } = answer;
  const [block] = documentApi.readAuthors.answer.parse(rest).blocks;
  return block!.spans.map(({ length, seat, isStaff, deleted }) => [
    length,
    seat,
    isStaff,
    ...(deleted === null ? [] : [deleted.seat]),
  ]);
}

const line = (page: Writer) => (page.fragment.get(0) as Y.XmlElement).get(0) as Y.XmlText;

test('Who wrote and who deleted each part is known, also once the log has become a state, and after a restart', async () => {
  const { seat, standing } = await drafting.admitted();
  const resident = await drafting.open(standing).inStep();
  const clerk = await drafting.open(staff()).inStep();
  resident.type('电梯要装在东侧');
  await resident.saved();
  await until(() => clerk.text === '电梯要装在东侧');
  line(clerk).insert(2, '尽快');
  line(clerk).delete(6, 1);
  await until(() => resident.text === '电梯尽快要装东侧');
  await clerk.saved();
  const expected = [
    [2, seat, false],
    [2, null, true],
    [2, seat, false],
    [1, seat, false, null],
    [2, seat, false],
  ];
  expect(await stretches()).toEqual(expected);
  const home = await drafting.leave();
  drafting = await Drafting.again(home, drafting);
  const { state, authors } = (await drafting.storage.documents.load(drafting.desk().document))!;
  expect([state, authors].every((bytes) => bytes !== null && bytes.length > 0)).toBe(true);
  expect(await stretches()).toEqual(expected);
});

test('A page cannot write under another name: what it says of itself is not asked', async () => {
  const { seat, standing } = await drafting.admitted();
  const resident = await drafting.open(standing).inStep();
  const clerk = await drafting.open(staff()).inStep();
  clerk.type('书记的话');
  await clerk.saved();
  await until(() => resident.text === '书记的话');
  // The same letters again, as its own: they are its own, whatever they look like.
  say(
    resident,
    editFrame(
      forge(resident, (doc) => {
        const first = doc.getXmlFragment('text').get(0) as Y.XmlElement;
        (first.get(0) as Y.XmlText).insert(4, '书记的话');
      }),
    ),
  );
  await until(() => clerk.text === '书记的话书记的话');
  expect(await stretches()).toEqual([
    [4, null, true],
    [4, seat, false],
  ]);
});

test('Only those who write the text are told who wrote it', async () => {
  expect((await fetched(drafting.device(onlooker('participant')))).status).toBe(403);
  expect((await fetched(drafting.device(null))).status).toBe(403);
  const { standing } = await drafting.admitted();
  expect((await fetched(drafting.device(standing))).status).toBe(200);
});
