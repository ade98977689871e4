import { seatRoles } from '@haoshangliang/shared/features/people';
import type { InputOf, rosterApi } from '@haoshangliang/shared/wire';

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

type Read =
  | { readonly wrong: null; readonly person: Person }
  | { readonly wrong: 'name' | 'area' | 'heads' };

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
  const area = areaOf(typed.area);
  if (area === undefined) return { wrong: 'area' };
  const heads = /^\d{1,4}$/.test(plain(typed.heads)) ? Number(plain(typed.heads)) : -1;
  if (heads < 0 || heads > 1000) return { wrong: 'heads' };
  const person: Person = {
    name,
    display: orNull(typed.display),
    room: orNull(typed.room),
    household: orNull(typed.household),
    phone: orNull(plain(typed.phone)),
    group: orNull(typed.group),
    sector: null,
    role: seatRoles.find((role) => role === typed.role) ?? 'resident',
    area,
    heads,
  };
  return { wrong: null, person };
}
