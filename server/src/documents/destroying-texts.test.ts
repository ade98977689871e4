import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { editFrame, say } from '../testing/intruder.ts';
import { Siege } from '../testing/siege.ts';

// Words that stand nowhere else, so that every file can be searched for them.
const written = '三楼李家的病情不该写在这里';
const commented = '李家的事不要写进去';
const refused = '没有被接受的一段话';

let siege: Siege;

beforeEach(async () => {
  siege = await Siege.begin();
});

afterEach(() => siege.drafting.close());

async function filesHolding(...words: readonly string[]): Promise<string[]> {
  const folder = join(siege.drafting.hall.home, 'data');
  const names = await readdir(folder);
  const contents = await Promise.all(names.map((name) => readFile(join(folder, name))));
  return names.filter((_, i) => words.some((each) => contents[i]?.includes(each)));
}

test('A text that is destroyed is gone from every file, with who wrote it, what was said about it and what it refused', async () => {
  const { drafting, victim, intruder } = siege;
  victim.type(written);
  await victim.saved();
  say(intruder, editFrame(new TextEncoder().encode(refused)));
  await intruder.closed();
  await expect.poll(() => filesHolding(refused)).not.toEqual([]);
  expect(await filesHolding(written)).not.toEqual([]);
  const draft = drafting.draftId;
  const character = { client: 1, clock: 1 };
  await drafting.hall.must(drafting.meeting, {
    ...{ type: 'comments/comment', draft, epoch: 1, quote: written, text: commented },
    anchor: { block: null, first: character, last: character },
  });
  expect(await filesHolding(commented)).not.toEqual([]);
  await drafting.hall.must(drafting.meeting, { type: 'drafts/remove-draft', draft });
  expect(await filesHolding(written)).not.toEqual([]);
  await drafting.hall.must(drafting.meeting, { type: 'drafts/destroy-draft', draft });
  await expect.poll(() => filesHolding(written, refused, commented)).toEqual([]);
  expect(await drafting.storage.documents.load(drafting.desk().document)).toBeNull();
  const { db } = drafting.storage.tables;
  for (const table of ['document_client', 'document_refusal', 'document_cut'] as const)
    expect(await db.selectFrom(table).selectAll().execute()).toEqual([]);
  expect(await drafting.open().closed()).toBe(4404);
});
