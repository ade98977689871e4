import { longestReference, type Reference } from '@haoshangliang/shared/documents';
import { valuesOf } from '@haoshangliang/shared/kernel';
import { documentApi } from '@haoshangliang/shared/wire';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type * as Y from 'yjs';
import { Drafting } from '../testing/drafting.ts';
import { addItem, onlooker } from '../testing/hall.ts';
import { editFrame, forge, say } from '../testing/intruder.ts';
import { textRoot } from '../testing/siege.ts';
import { until } from '../testing/writer.ts';

let drafting: Drafting;
let reference: Reference;

beforeAll(async () => {
  drafting = await Drafting.begin();
  const { hall, meeting } = drafting;
  const { seat } = await drafting.admitted();
  await hall.must(meeting, addItem('讨论'));
  const item = (await hall.app.hosts.state(meeting))?.agenda.order[0];
  if (item === undefined) throw new Error('no item');
  const words = { channel: 'live', stance: 'for', text: '夜里要低速。', verbatim: false } as const;
  await hall.must(meeting, { type: 'opinions/record-opinion', item, author: seat, ...words });
  const opinions = (await hall.app.hosts.state(meeting))?.opinions.opinions;
  const [opinion] = opinions === undefined ? [] : valuesOf(opinions);
  if (opinion === undefined) throw new Error('no opinion');
  reference = { kind: 'speech', id: opinion.id, no: opinion.no };
});

afterAll(() => drafting.close());

const words = '见发言1';
const pointing = (doc: Y.Doc, part: Partial<Reference> = {}, text = words) => {
  const line = (textRoot(doc).get(0) as Y.XmlElement).get(0) as Y.XmlText;
  line.insert(line.length, text, { reference: { ...reference, ...part } });
};

test('A text points at what was said; without the schema it reads as its words, frozen and reopened too', async () => {
  const writer = await drafting.open().inStep();
  writer.type('夜间低速运行，');
  writer.doc.transact(() => pointing(writer.doc));
  await writer.saved();
  const reader = await drafting.open(onlooker('participant')).inStep();
  await until(() => reader.text.includes(words));
  const draft = await drafting.freeze();
  expect(draft.versions).toHaveLength(1);
  const { url } = drafting.hall;
  const device = drafting.device(onlooker('participant'));
  const path = `/api/meetings/${drafting.meeting}/drafts/${drafting.draftId}/versions/1`;
  const response = await fetch(`${url}${path}`, { headers: { cookie: `device=${device}` } });
  const { content } = documentApi.readVersion.answer.parse(await response.json());
  expect(content.schemaVersion).toBe(2);
  const [block] = content.doc.content;
  expect(block).toMatchObject({
    content: [
      { text: '夜间低速运行，' },
      { text: words, marks: [{ type: 'reference', attrs: reference }] },
    ],
  });
  const reopen = { type: 'drafts/reopen-draft', draft: drafting.draftId } as const;
  await drafting.hall.must(drafting.meeting, reopen);
  const next = await drafting.open(undefined, 2).inStep();
  expect(next.text).toContain('<reference');
  expect(next.text).toContain(words);
});

/** Without what the marks are written as. */
const wordsOf = (text: string) => text.replace(/<[^>]*>/g, '');

const forged: [string, Partial<Reference>, string][] = [
  ['under the number of another', { no: 2 }, words],
  ['as something else than it is', { kind: 'vote' }, words],
  ['over more words than it takes', {}, '字'.repeat(longestReference + 1)],
];

test.each(forged)('A reference %s is refused', async (_name, part, text) => {
  const intruder = await drafting.open(undefined, 2).inStep();
  const other = await drafting.open(undefined, 2).inStep();
  const before = other.text;
  say(intruder, editFrame(forge(intruder, (doc) => pointing(doc, part, text))));
  expect(await intruder.closed()).toBe(4400);
  other.type('好');
  await other.saved();
  expect(wordsOf(other.text)).toBe(`${wordsOf(before)}好`);
});
