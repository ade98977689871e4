import type { Seat } from '../features/people/index.ts';
import { type SeatId, valuesOf } from '../kernel/index.ts';
import { type Attended, attendedOf } from './attended.ts';
import type { Composing } from './record.ts';

type StaffRole = 'moderator' | 'secretary';

/** Preparing, filing and writing up can be done from anywhere, also while the meeting sits. */
const fromAnywhere = new Set(['people', 'entitlements', 'materials', 'photos', 'minutes']);

/**
 * Who leads and who writes down do not check in. Whoever of them acted in what went on while the meeting sat was there:
 * walked the agenda, put a vote, noted an opinion, a text or who came.
 */
function staffWhoActed({ record, state, standsFor }: Composing): ReadonlySet<SeatId> {
  const sat = (at: number) =>
    state.life.sittings.some(({ from, to }) => at >= from && (to === null || at <= to));
  const staff = new Set(
    valuesOf(state.people.seats)
      .filter(isStaff)
      .map(({ id }) => id),
  );
  return new Set(
    record.events
      .filter(({ at, type }) => sat(at) && !fromAnywhere.has(type.split('/', 1)[0] ?? ''))
      .flatMap(({ actor }) => (actor.seat === null ? [] : [standsFor(actor.seat)]))
      .filter((seat) => staff.has(seat)),
  );
}

/** Everybody on the list, those who led or wrote down without checking in among those who came. */
export function hereOf(composing: Composing): Attended[] {
  const acted = staffWhoActed(composing);
  return attendedOf(composing).map((person) =>
    acted.has(person.seat.id) ? { ...person, came: true, excused: false } : person,
  );
}

function isStaff(seat: Seat): seat is Seat & { role: StaffRole } {
  return seat.role === 'moderator' || seat.role === 'secretary';
}

/**
 * 主持 or 记录, in the order of the list: of those on the list who came, or acted. Where nobody of them led, whoever opened the
 * meeting did, and is said to have written down as well only where nobody else did. Before it has opened, those who are to.
 */
export function leadersOf(composing: Composing, role: StaffRole): SeatId[] {
  if (composing.state.life.sittings.length === 0) return listed(composing, role, () => true);
  const acted = staffWhoActed(composing);
  const there = (of: StaffRole) =>
    listed(composing, of, ({ seat, came }) => came || acted.has(seat.id));
  const led = there('moderator');
  const hosts = led.length > 0 ? led : openerOf(composing);
  if (role === 'moderator') return hosts;
  const wrote = there('secretary');
  const others = wrote.filter((seat) => !hosts.includes(seat));
  return others.length > 0 ? others : wrote;
}

/** 拟稿: who wrote down; where nobody is named for that, as with a clerk alone, whoever began the minutes. */
export function draftersOf(composing: Composing): SeatId[] {
  const wrote = leadersOf(composing, 'secretary');
  return wrote.length > 0 ? wrote : minutesBeganBy(composing);
}

function minutesBeganBy({ record, state, standsFor }: Composing): SeatId[] {
  const texts = new Set<unknown>(
    valuesOf(state.drafts.drafts)
      .filter(({ kind, status }) => kind === 'minutes' && status !== 'removed')
      .map(({ id }) => id),
  );
  const seats = record.events
    .filter(({ type, data }) => type === 'drafts/draft-created' && texts.has(draftIn(data)))
    .flatMap(({ actor: { seat } }) => (seat === null ? [] : [standsFor(seat)]));
  return [...new Set(seats)];
}

function draftIn(data: unknown): unknown {
  return (data as { readonly draft?: unknown }).draft;
}

function listed(
  composing: Composing,
  role: StaffRole,
  which: (person: Attended) => boolean,
): SeatId[] {
  return attendedOf(composing)
    .filter((person) => person.seat.role === role && which(person))
    .map(({ seat }) => seat.id);
}

/** The office itself may have opened it: then by the list. */
function openerOf(composing: Composing): SeatId[] {
  const { record, standsFor } = composing;
  const openings = record.events.filter(({ type }) => type === 'life/meeting-opened');
  const opener = openings[openings.length - 1]?.actor.seat ?? null;
  return opener === null ? listed(composing, 'moderator', () => true) : [standsFor(opener)];
}
