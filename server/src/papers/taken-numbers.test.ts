import type { OfficeId } from '@haoshangliang/shared/features/life';
import { emptyPaperSettings, type MeetingId, meetingIdSchema } from '@haoshangliang/shared/wire';
import { expect, test } from 'vitest';
import { TablesInMemory } from '../adapters/sqlite/tables-in-memory.ts';
import { randomId } from '../meetings/random-id.ts';
import { createPaperBook } from './paper-book.ts';

const [lastYear, thisYear] = [Date.UTC(2025, 5, 1), Date.UTC(2026, 5, 1)];

async function office(number: object) {
  const tables = new TablesInMemory();
  const [id, account] = [randomId<'office'>() as OfficeId, randomId<'account'>()];
  const at = { created_at: lastYear };
  const { db } = tables;
  const own = { id: account, office: id, login: 'clerk', name: '记录员', password_hash: '' };
  await tables.write(
    db.insertInto('office').values({ id, parent: null, level: 'community', name: '甲', ...at }),
    db.insertInto('account').values({ ...own, recovery_hash: null, disabled_at: null, ...at }),
  );
  const book = createPaperBook(tables);
  await book.change(id, { ...emptyPaperSettings, number: number as never }, account, lastYear);
  const meeting = async (mark: 'real' | 'example' = 'real'): Promise<MeetingId> => {
    const made = meetingIdSchema.parse(randomId<'meeting'>());
    const door = { code: made.slice(-8), door_closed_at: null, address: null };
    const row = { id: made, office: id, source: 'template:x', mark, created_by: account, ...at };
    await tables.write(db.insertInto('meeting').values({ ...row, ...door }));
    return made;
  };
  return {
    meeting,
    give: (to: MeetingId, when: number, signed: string | null = null) =>
      book.give(id, to, when, signed),
    /** What was printed on a paper, whoever counted it. */
    print: async (on: MeetingId, when: number, printed: string | null) => {
      const content = JSON.stringify({ frame: { number: printed } });
      const row = { meeting: on, seq: 1, hash: '', content, kept_at: when };
      await tables.write(db.insertInto('issued_minutes').values(row));
    },
    taken: async (typed: string, by: MeetingId, when = thisYear) =>
      (await book.taken({ office: id, meeting: by, number: typed, at: when }))?.meeting ?? null,
  };
}

test('a number that the office gave to another meeting is taken, however it is typed', async () => {
  const { meeting, give, taken } = await office({
    form: 'letter',
    prefix: '仓社',
    yearly: true,
    first: 3,
  });
  const [first, other] = [await meeting(), await meeting()];
  await give(first, thisYear);
  for (const typed of ['仓社〔2026〕3号', '仓社[2026]3号', ' 仓社（2026） ３号']) {
    expect(await taken(typed, other)).toBe(first);
  }
  expect(await taken('仓社〔2026〕3号', first)).toBeNull();
  expect(await taken('仓社〔2025〕3号', other)).toBeNull();
  expect(await taken('仓社〔2026〕4号', other)).toBeNull();
  // Written down early next year it is still that paper's.
  expect(await taken('仓社〔2026〕3号', other, Date.UTC(2027, 0, 5))).toBe(first);
});

test('an issue that begins each year anew is taken for its year; one that goes on, for good', async () => {
  const yearly = await office({ form: 'issue', prefix: '', yearly: true, first: 1 });
  const [old, now] = [await yearly.meeting(), await yearly.meeting()];
  await yearly.give(old, lastYear);
  expect(await yearly.taken('第1期', now)).toBeNull();
  expect(await yearly.taken('第1期', now, lastYear)).toBe(old);
  const on = await office({ form: 'issue', prefix: '', yearly: false, first: 1 });
  const [before, after] = [await on.meeting(), await on.meeting()];
  await on.give(before, lastYear);
  expect(await on.taken('第1期', after)).toBe(before);
});

test('what was printed by hand on another paper is taken too; examples are not counted', async () => {
  const { meeting, print, taken } = await office({
    form: 'none',
    prefix: '',
    yearly: true,
    first: 1,
  });
  const [paper, bare, own] = [await meeting(), await meeting(), await meeting()];
  const example = await meeting('example');
  await print(paper, thisYear, '第 7 期');
  await print(bare, thisYear, null);
  await print(example, thisYear, '第8期');
  expect(await taken('第7期', own)).toBe(paper);
  expect(await taken('第7期', own, lastYear)).toBeNull();
  expect(await taken('第8期', own)).toBeNull();
});
