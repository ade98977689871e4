import { type SeatRole, seatRoles } from '@haoshangliang/shared/features/people';
import { text } from '@haoshangliang/shared/kernel';
import type { RosterField, RosterPerson, RosterProblem } from '@haoshangliang/shared/wire';
import { folded, rosterWords } from '../texts/roster-words.ts';

interface Found {
  readonly problem: RosterProblem;
  readonly field: RosterField;
}

/** How to read a row where it leaves something open. */
export interface RowDefaults {
  readonly display: 'name' | 'masked' | 'room';
  readonly voter: boolean;
}

export interface ReadRow {
  readonly person: Omit<RosterPerson, 'row'>;
  readonly found: readonly Found[];
}

/** Whose vote a list need not mention: who runs the meeting, advises or answers in it has none unless it says so. */
const voting: readonly SeatRole[] = ['resident', 'member'];

function mayGoUnsaid(role: SeatRole | null): boolean {
  return role === null || voting.includes(role);
}

type Cells = Readonly<Partial<Record<RosterField, string>>>;

const limits: Readonly<Partial<Record<RosterField, number>>> = {
  name: 40,
  display: 40,
  building: 20,
  entrance: 20,
  room: 20,
  household: 20,
  group: 40,
  sector: 40,
  role: 40,
};

/** One row as a person. What cannot be understood is named, and stands as if it were empty. */
export function readRow(cells: Cells, defaults: RowDefaults): ReadRow {
  const found: Found[] = [];
  const note = (problem: RosterProblem, field: RosterField) => {
    found.push({ problem, field });
    return null;
  };
  const words = (field: RosterField) =>
    wordsIn(cells[field] ?? '', limits[field] ?? 40, (problem) => note(problem, field));
  const name = words('name') ?? '';
  if (name === '' && found.length === 0) note('name-missing', 'name');
  const { household, room } = homeIn(words, () => note('text-too-long', 'room'));
  const label = words('role');
  const role = roleCalled(label, () => note('role-unknown', 'role'));
  const shown = words('display') ?? displayOf({ name, room, label }, defaults);
  const person = {
    name,
    display: shown,
    room,
    household,
    label,
    // Whom the clerk has put on the list is called like a resident; nobody drops out of 应到 for an unknown word.
    role: role ?? 'resident',
    group: words('group'),
    sector: words('sector'),
    phone: phoneIn(cells.phone ?? '', () => note('phone-malformed', 'phone')),
    area: areaIn(cells.area ?? '', () => note('area-malformed', 'area')),
    heads: headsIn(cells.heads ?? '', () => note('heads-malformed', 'heads')),
    voter: voterIn(cells.voter ?? '', {
      fallback: defaults.voter && mayGoUnsaid(role),
      note: () => note('voter-unclear', 'voter'),
    }),
  };
  return { person, found };
}

/** Where a list says no door, what it calls the household serves for one: it tells people of one name apart. */
function homeIn(words: (field: RosterField) => string | null, note: Note) {
  const household = words('household');
  const room = words('room');
  const before = [words('building'), words('entrance')].filter((part) => part !== null);
  const door = room === null ? household : doorOf(before, room);
  return { household, room: door !== null && door.length > 20 ? note() : door };
}

type Note = () => null;

/** 5号楼, 2单元 and 501 are one door, 5号楼2单元501; 5, 2 and 501 are 5-2-501. A room that names its house needs neither. */
function doorOf(before: readonly string[], room: string): string {
  if (/[-－栋幢座楼]|单元/.test(room)) return room;
  return [...before, room].reduce(
    (door, part) => `${door}${/[0-9a-z]$/i.test(door) ? '-' : ''}${part}`,
  );
}

function wordsIn(cell: string, max: number, note: (problem: RosterProblem) => null): string | null {
  const tidy = cell.normalize('NFC').replace(/\s+/g, ' ').trim();
  if (tidy === '') return null;
  if (tidy.length > max) return note('text-too-long');
  return text(max).safeParse(tidy).success ? tidy : note('text-malformed');
}

function displayOf(
  { name, room, label }: { name: string; room: string | null; label: string | null },
  { display }: RowDefaults,
): string {
  const [first = '', ...rest] = name;
  if (display === 'room' && room !== null) return `${room}${label ?? ''}`.slice(0, 40);
  return display === 'name' ? name : `${first}${rest.map(() => '*').join('')}`;
}

/** The role as the list calls it, by what it ends with: 区政协委员 is a 委员. Residents where nothing is said. */
function roleCalled(label: string | null, note: Note): SeatRole | null {
  if (label === null) return 'resident';
  const said = folded(label);
  const exact = seatRoles.find(
    (role) => role === said || rosterWords.roles[role].some((word) => word === said),
  );
  const close = seatRoles.find((role) =>
    rosterWords.roles[role].some((word) => said.endsWith(word)),
  );
  return exact ?? close ?? note();
}

function phoneIn(cell: string, note: Note): string | null {
  const phone = cell
    .normalize('NFKC')
    .replace(/[\s()（）－–—]+/g, '-')
    .replace(/^-|-$/g, '');
  if (phone === '') return null;
  return /^\+?[0-9][0-9-]{5,18}[0-9]$/.test(phone) ? phone : note();
}

/** Hundredths of a square metre, read digit by digit: no binary fraction comes between the deed and the vote. */
function areaIn(cell: string, note: Note): number | null {
  const plain = folded(cell).replaceAll(',', '');
  const unit = rosterWords.areaUnits.find((each) => plain.endsWith(folded(each)));
  const digits = unit === undefined ? plain : plain.slice(0, -folded(unit).length);
  if (digits === '') return null;
  const [, whole, fraction = ''] = /^(\d{1,6})(?:\.(\d{1,2})0*)?$/.exec(digits) ?? [];
  return whole === undefined ? note() : Number(whole) * 100 + Number(fraction.padEnd(2, '0'));
}

function headsIn(cell: string, note: Note): number {
  const plain = folded(cell).replace(/[人户票]$/, '');
  if (plain === '') return 1;
  return /^\d{1,3}$/.test(plain) ? Number(plain) : (note() ?? 1);
}

function voterIn(cell: string, { fallback, note }: { fallback: boolean; note: Note }): boolean {
  const plain = folded(cell);
  if (plain === '') return fallback;
  if (rosterWords.yes.includes(plain)) return true;
  if (rosterWords.no.includes(plain)) return false;
  return note() ?? false;
}
