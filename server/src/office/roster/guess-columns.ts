import { type RosterField, rosterFields } from '@haoshangliang/shared/wire';
import { folded, rosterWords } from '../texts/roster-words.ts';

const headSearched = 15;

export interface Guess {
  readonly columns: (RosterField | null)[];
  /** Counted from 1. */
  readonly firstRow: number;
}

/** Finds the row of headings below titles; where there is none, looks at what the columns hold. */
export function guessColumns(cells: readonly (readonly string[])[]): Guess {
  const head = cells.slice(0, headSearched).map((row) => row.map(fieldOf));
  const known = (row: readonly (RosterField | null)[]) =>
    new Set(row.filter((field) => field !== null)).size;
  const best = head.reduce(
    (found, row, index) => (known(row) > known(head[found] ?? []) ? index : found),
    0,
  );
  const headings = head[best];
  if (headings?.includes('name') && known(headings) >= 1) {
    return { columns: plainest(headings, cells[best] ?? []), firstRow: best + 2 };
  }
  return { columns: byContent(cells), firstRow: 1 };
}

function fieldOf(heading: string): RosterField | null {
  return rosterFields.find((field) => wordOf(heading, field) >= 0) ?? null;
}

/** Which of a field's words a heading is; they are listed from the plainest on. -1 for none. */
function wordOf(heading: string, field: RosterField): number {
  const text = folded(heading);
  // 面积（㎡） and 建筑面积 m2: the unit behind it says nothing of the column.
  const bare = folded(heading.replace(/[（(【[].*$/, '')).replace(/(㎡|m2|平方米)$/, '');
  return rosterWords.fields[field].findIndex((word) => word === text || word === bare);
}

/** Beside 姓名, 户主 is not the name: of several columns for one field, the one called most plainly is it. */
function plainest(
  fields: readonly (RosterField | null)[],
  headings: readonly string[],
): (RosterField | null)[] {
  const kept = fields.map((field, index) => {
    if (field === null) return null;
    const word = wordOf(headings[index] ?? '', field);
    const isBeaten = headings.some((other) => {
      const rival = fieldOf(other) === field ? wordOf(other, field) : -1;
      return rival >= 0 && rival < word;
    });
    return isBeaten ? null : field;
  });
  return withoutDoubles(kept);
}

function withoutDoubles(row: readonly (RosterField | null)[]): (RosterField | null)[] {
  return row.map((field, index) => (row.indexOf(field) === index ? field : null));
}

/** Telephone numbers, areas and rooms look like what they are; the first column of short words is the names. */
function byContent(cells: readonly (readonly string[])[]): (RosterField | null)[] {
  const width = Math.max(0, ...cells.map((row) => row.length));
  const columns = Array.from({ length: width }, (_, index) =>
    contentOf(cells.map((row) => row[index] ?? '')),
  );
  return withoutDoubles(columns);
}

const looks: readonly [RosterField, RegExp][] = [
  ['phone', /^\+?[\d -]{7,20}$/],
  ['area', /^\d{1,5}\.\d{1,2}\s*(㎡|m2|平方米|平米)?$/i],
  ['room', /^(\d{1,2}(栋|幢|号楼|单元|[-－]))*\d{3,4}室?$/],
  ['name', /^[\p{Script=Han}·]{2,12}$/u],
];

function contentOf(column: readonly string[]): RosterField | null {
  const filled = column.filter((cell) => cell !== '');
  const found = looks.find(
    ([, look]) =>
      filled.length > 0 && filled.filter((cell) => look.test(cell)).length * 2 > filled.length,
  );
  return found?.[0] ?? null;
}
