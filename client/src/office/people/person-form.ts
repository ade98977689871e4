import { type SeatForm, seatRoles } from '@haoshangliang/shared/features/people';
import type { SeatId } from '@haoshangliang/shared/kernel';
import type { deskApi, InputOf, rosterApi } from '@haoshangliang/shared/wire';
import { areaText, type PersonRow } from './people-rows.ts';

/** As typed. */
export interface PersonTyped {
  readonly name: string;
  readonly display: string;
  readonly room: string;
  readonly household: string;
  readonly phone: string;
  readonly group: string;
  readonly role: string;
  readonly area: string;
  readonly heads: string;
}

export const emptyPerson: PersonTyped = {
  name: '',
  display: '',
  room: '',
  household: '',
  phone: '',
  group: '',
  role: 'resident',
  area: '',
  heads: '1',
};

type Person = Omit<InputOf<typeof rosterApi.addPerson>, 'meeting' | 'voter'>;

export type Wrong = 'name' | 'phone' | 'area' | 'heads';

type Read = { readonly wrong: null; readonly person: Person } | { readonly wrong: Wrong };

const telephone = /^\+?[0-9][0-9 -]{5,18}[0-9]$/;

const plain = (typed: string) => typed.normalize('NFKC').trim();
const orNull = (typed: string) => (typed.trim() === '' ? null : typed.trim());

/** Square metres as typed, 88.6 or ８８．６０, to hundredths; null for nothing typed, undefined for what is no area. */
export function areaOf(typed: string): number | null | undefined {
  const digits = plain(typed);
  if (digits === '') return null;
  const match = /^(\d{1,6})(?:\.(\d{1,2}))?$/.exec(digits);
  if (match === null) return undefined;
  const [, whole = '0', part = ''] = match;
  return Number(whole) * 100 + Number(part.padEnd(2, '0'));
}

export function readPerson(typed: PersonTyped): Read {
  const name = typed.name.trim();
  if (name === '' || name.length > 40) return { wrong: 'name' };
  const phone = orNull(plain(typed.phone));
  if (phone !== null && !telephone.test(phone)) return { wrong: 'phone' };
  const area = areaOf(typed.area);
  if (area === undefined) return { wrong: 'area' };
  const heads = /^\d{1,4}$/.test(plain(typed.heads)) ? Number(plain(typed.heads)) : -1;
  if (heads < 0 || heads > 1000) return { wrong: 'heads' };
  const person: Person = {
    name,
    display: orNull(typed.display),
    room: orNull(typed.room),
    household: orNull(typed.household),
    phone,
    group: orNull(typed.group),
    sector: null,
    role: seatRoles.find((role) => role === typed.role) ?? 'resident',
    area,
    heads,
  };
  return { wrong: null, person };
}

/** What stands on the roster, as it is typed; the group by its id. */
export function typedFrom({ seat, name, household }: PersonRow): PersonTyped {
  const { displayName = '', fullName = null, room, phone } = name ?? {};
  return {
    name: fullName ?? displayName,
    display: fullName === null || fullName === displayName ? '' : displayName,
    room: room ?? '',
    household: household ?? '',
    phone: phone ?? '',
    group: seat.group ?? '',
    role: seat.role,
    area: seat.area === null ? '' : areaText(seat.area),
    heads: `${seat.heads}`,
  };
}

type NameChange = Omit<InputOf<typeof deskApi.changeName>, 'meeting'>;

type Changes =
  | { readonly wrong: Wrong }
  | {
      readonly wrong: null;
      /** For the meeting: weights and role. Null where they stay as they are. */
      readonly line: (SeatForm & { readonly seat: SeatId }) | null;
      /** For the office: what the person is called and how they are reached. */
      readonly name: NameChange | null;
    };

/** What has been typed otherwise than it stands there. */
export function changesOf(
  row: PersonRow,
  { voter, ...typed }: PersonTyped & { readonly voter: boolean },
): Changes {
  const read = readPerson(typed);
  if (read.wrong !== null) return read;
  const { role, area, heads, name, display, room, phone } = read.person;
  const { id, label, sector, group } = row.seat;
  const line = {
    ...{ seat: id, role, sector, heads, area, voter },
    // The case's own word for a role goes with the role.
    label: role === row.seat.role ? label : role,
    group: typed.group === (group ?? '') ? group : (typed.group as SeatForm['group']) || null,
  };
  const named = { seat: id, displayName: display ?? name, fullName: name, room, phone };
  const isOther = voter !== row.seat.voter || !isSame(typed, typedFrom(row), inMeeting);
  return {
    wrong: null,
    line: isOther ? line : null,
    name: isSame(typed, typedFrom(row), inOffice) ? null : named,
  };
}

const inMeeting = ['group', 'role', 'area', 'heads'] as const;
const inOffice = ['name', 'display', 'room', 'phone'] as const;

function isSame(
  one: PersonTyped,
  other: PersonTyped,
  fields: readonly (keyof PersonTyped)[],
): boolean {
  return fields.every((field) => one[field].trim() === other[field].trim());
}
