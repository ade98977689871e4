import {
  type RosterField,
  type RosterPerson,
  type RosterPreview,
  rosterProblems,
} from '@haoshangliang/shared/wire';
import { folded, rosterWords } from '../texts/roster-words.ts';
import { readRow } from './read-row.ts';

export type Reading = RosterPreview['reading'];
type Problem = RosterPreview['problems'][number];

/** Who stands on the roster by now: `key`s of `personKey`. */
export type Known = ReadonlySet<string>;

export interface Understood {
  readonly people: RosterPerson[];
  readonly problems: Problem[];
  readonly skipped: number[];
}

/** A list as people, with everything that has to be looked at named by its row as the sheet counts it. */
export function understand(
  cells: readonly (readonly string[])[],
  reading: Reading,
  known: Known,
): Understood {
  const people: RosterPerson[] = [];
  const problems: Problem[] = [];
  const skipped: number[] = [];
  for (const [index, line] of cells.entries()) {
    const row = index + 1;
    const byField = fieldsOf(line, reading.columns);
    if (row < reading.firstRow || saysNobody(line, byField)) {
      skipped.push(row);
      continue;
    }
    const { person, found } = readRow(byField, reading);
    people.push({ row, ...person });
    problems.push(...found.map((each) => ({ row, ...each, other: null })));
  }
  return {
    people,
    problems: [...problems, ...doubles(people, known)].sort((a, b) => a.row - b.row),
    skipped,
  };
}

function fieldsOf(
  line: readonly string[],
  columns: Reading['columns'],
): Partial<Record<RosterField, string>> {
  return Object.fromEntries(
    columns.flatMap((field, index) => (field === null ? [] : [[field, line[index] ?? '']])),
  );
}

/** Empty lines, and the sums below a list: 合计 stands in any column, also in one that means nothing. */
function saysNobody(
  line: readonly string[],
  byField: Partial<Record<RosterField, string>>,
): boolean {
  const isEmpty = Object.values(byField).every((cell) => cell.trim() === '');
  return isEmpty || line.some((cell) => rosterWords.totals.includes(folded(cell)));
}

/** One person on the roster: name and room. */
export function personKey({
  name,
  room,
}: {
  readonly name: string;
  readonly room: string | null;
}): string {
  return `${folded(name)} ${folded(room ?? '').replace(/[室号]$/, '')}`;
}

function doubles(people: readonly RosterPerson[], known: Known): Problem[] {
  const byPerson = new Map<string, RosterPerson>();
  const byRoom = new Map<string, number>();
  return people.flatMap((person): Problem[] => {
    const { row, name } = person;
    if (name === '') return [];
    const key = personKey(person);
    const twice = byPerson.get(key);
    byPerson.set(key, twice ?? person);
    if (twice !== undefined) return [ofOneName(person, twice)];
    if (known.has(key)) return [{ row, problem: 'already-on-roster', field: 'name', other: null }];
    return neighbours(person, byRoom);
  });
}

/** Of one household several may live behind one door. */
function neighbours(
  { row, room, household }: RosterPerson,
  byRoom: Map<string, number>,
): Problem[] {
  if (room === null || household !== null) return [];
  const roomKey = personKey({ name: '', room });
  const neighbour = byRoom.get(roomKey);
  byRoom.set(roomKey, neighbour ?? row);
  return neighbour === undefined
    ? []
    : [{ row, problem: 'room-twice', field: 'room', other: neighbour }];
}

/** Whoever shares a name and a door is one person written twice, unless the telephones say otherwise. */
function ofOneName(person: RosterPerson, first: RosterPerson): Problem {
  const { row, phone } = person;
  const isAnother = phone !== null && first.phone !== null && phone !== first.phone;
  const problem = isAnother ? 'same-name' : 'person-twice';
  return { row, problem, field: 'name', other: first.row };
}

/** Rows that are taken over: without errors and not there yet. */
export function takeable({ people, problems }: Understood): RosterPerson[] {
  const out = new Set(
    problems.filter(({ problem }) => rosterProblems[problem] !== 'warning').map(({ row }) => row),
  );
  return people.filter(({ row }) => !out.has(row));
}

export function hasErrors({ problems }: Understood): boolean {
  return problems.some(({ problem }) => rosterProblems[problem] === 'error');
}
