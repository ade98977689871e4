import {
  type RosterField,
  type RosterPerson,
  type RosterPreview,
  rosterProblems,
} from '@haoshangliang/shared/wire';
import { folded, foldedPlace, rosterWords } from '../texts/roster-words.ts';
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
    const who = whoIn(person);
    problems.push(
      ...found.map((each) => ({
        ...{ row, who, ...each, other: null },
        value: quoted(byField[each.field] ?? ''),
      })),
    );
  }
  return {
    people,
    problems: [...problems, ...doubles(people, known), ...equalAreas(people)].sort(
      (a, b) => a.row - b.row,
    ),
    skipped,
  };
}

function whoIn({ name, room }: Pick<RosterPerson, 'name' | 'room'>): string {
  return name === '' ? (room ?? '') : name;
}

const quotedAtMost = 20;

/** As it can be shown: one short line, with nothing in it that moves or hides what stands around it. */
function quoted(cell: string): string | null {
  const tidy = cell
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\p{Cc}\p{Cf}]/gu, '\ufffd');
  if (tidy === '') return null;
  const signs = [...tidy];
  return signs.length > quotedAtMost ? `${signs.slice(0, quotedAtMost).join('')}…` : tidy;
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
    const { name } = person;
    if (name === '') return [];
    const key = personKey(person);
    const twice = byPerson.get(key);
    byPerson.set(key, twice ?? person);
    if (twice !== undefined) return [ofOneName(person, twice)];
    if (known.has(key)) return [clash(person, 'already-on-roster', null)];
    return neighbours(person, byRoom);
  });
}

/** Of one household several may live behind one door. */
function neighbours(person: RosterPerson, byRoom: Map<string, number>): Problem[] {
  const { row, room, household } = person;
  if (room === null || household !== null) return [];
  const roomKey = personKey({ name: '', room });
  const neighbour = byRoom.get(roomKey);
  byRoom.set(roomKey, neighbour ?? row);
  return neighbour === undefined ? [] : [clash(person, 'room-twice', neighbour)];
}

/** Areas of a household are added up: a flat that two of it own together belongs on the line of one. */
function equalAreas(people: readonly RosterPerson[]): Problem[] {
  const first = new Map<string, number>();
  return people.flatMap((person): Problem[] => {
    const { row, household, area, voter } = person;
    if (household === null || area === null || area === 0 || !voter) return [];
    const key = `${foldedPlace(household)} ${area}`;
    const other = first.get(key);
    first.set(key, other ?? row);
    if (other === undefined) return [];
    return [{ ...clash(person, 'area-twice', other), field: 'area', value: null }];
  });
}

/** Whoever shares a name and a door is one person written twice, unless the telephones say otherwise. */
function ofOneName(person: RosterPerson, first: RosterPerson): Problem {
  const { phone } = person;
  const isAnother = phone !== null && first.phone !== null && phone !== first.phone;
  return clash(person, isAnother ? 'same-name' : 'person-twice', first.row);
}

function clash(person: RosterPerson, problem: Problem['problem'], other: number | null): Problem {
  const field = problem === 'room-twice' ? 'room' : 'name';
  return { row: person.row, who: whoIn(person), problem, field, value: person[field], other };
}

/** Rows that are taken over: without errors and not there yet. */
export function takeable(understood: Understood): RosterPerson[] {
  const out = new Set(reasonsLeftOut(understood).map(({ row }) => row));
  return understood.people.filter(({ row }) => !out.has(row));
}

export function reasonsLeftOut({ problems }: Understood): Problem[] {
  return problems.filter(({ problem }) => rosterProblems[problem] !== 'warning');
}

export function hasErrors({ problems }: Understood): boolean {
  return problems.some(({ problem }) => rosterProblems[problem] === 'error');
}
