import { expect, test } from 'vitest';
import type * as Y from 'yjs';
import { Drafting } from '../testing/drafting.ts';
import { until, type Writer } from '../testing/writer.ts';

const idsOf = (page: Writer) =>
  page.fragment.toArray().map((block) => (block as Y.XmlElement).getAttribute('id'));

test('A clause that an earlier version gives back is the same clause; an id that nothing hangs on is nobody’s to choose', async () => {
  const drafting = await Drafting.begin();
  const { hall, meeting, draftId: draft } = drafting;
  const [page, other] = [await drafting.open().inStep(), await drafting.open().inStep()];
  page.type('第一条');
  page.addLine('第二条');
  await until(() => idsOf(page).length === 2 && idsOf(page).every((id) => id !== undefined));
  const blocks = idsOf(page) as string[];
  await hall.must(meeting, { type: 'clauses/set-clauses', draft, blocks });
  page.fragment.delete(1, 1);
  await until(() => other.lines.length === 1);
  await drafting.freeze();
  await hall.must(meeting, { type: 'drafts/reopen-draft', draft });
  const next = await drafting.open(undefined, 2).inStep();
  next.doc.transact(() => {
    next.addLine('第二条').setAttribute('id', blocks[1] ?? '');
    next.addLine('冒名').setAttribute('id', 'zzzzzzzzzz');
  });
  await until(() => idsOf(next)[2] !== 'zzzzzzzzzz');
  expect(idsOf(next).slice(0, 2)).toEqual(blocks);
  await drafting.close();
});
