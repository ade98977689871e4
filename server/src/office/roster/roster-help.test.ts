import { rosterFields } from '@haoshangliang/shared/wire';
import { expect, test } from 'vitest';
import { guessColumns } from './guess-columns.ts';
import { readCells } from './read-cells.ts';
import { rosterHelp } from './roster-help.ts';
import { understand } from './understand.ts';

test('the list to fill in is understood wholly, column by column', async () => {
  const cells = await readCells(new TextEncoder().encode(`\uFEFF${rosterHelp.sample}`));
  const guess = guessColumns(cells);
  expect(guess).toEqual({ columns: [...rosterFields], firstRow: 2 });
  const { people, problems } = understand(
    cells,
    { ...guess, display: 'name', voter: true },
    new Set(),
  );
  expect(problems).toEqual([]);
  expect(people.map(({ role, voter }) => [role, voter])).toEqual([
    ['resident', true],
    ['resident', true],
    ['member', false],
    ['department', false],
  ]);
});

test('every heading that is told of is understood', () => {
  for (const { field, words } of rosterHelp.headings) {
    const found = words.map((word) => guessColumns([['姓名', word]]).columns);
    for (const columns of found) expect(columns).toEqual(['name', field === 'name' ? null : field]);
  }
});
