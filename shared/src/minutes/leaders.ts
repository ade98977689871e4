import type { Seat } from '../features/people/index.ts';
import { type SeatId, valuesOf } from '../kernel/index.ts';
import { attendedOf } from './attended.ts';
import type { Composing } from './record.ts';

/** Preparing, filing and writing up can be done from anywhere, also while the meeting sits. */
const fromAnywhere = new Set(['people', 'entitlements', 'materials', 'photos', 'minutes']);

/**
 * Who leads and who writes down do not check in. Whoever of them acted in what went on while the meeting sat was there:
 * walked the agenda, put a vote, noted an opinion, a text or who came.
 */
export function staffWhoActed({ record, state, standsFor }: Composing): ReadonlySet<SeatId> {
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

export function isStaff(seat: Seat): seat is Seat & { role: 'moderator' | 'secretary' } {
  return seat.role === 'moderator' || seat.role === 'secretary';
}

/**
 * 主持 or 记录, in the order of the list: of those on the list who came, or acted. Where nobody of them did, the meeting was
 * led by whoever opened it, and nobody is said to have written it down. Before it has opened, those who are to.
 */
export function leadersOf(composing: Composing, role: 'moderator' | 'secretary'): SeatId[] {
  const { state, record, standsFor } = composing;
  const listed = attendedOf(composing).filter(({ seat }) => seat.role === role);
  if (state.life.sittings.length === 0) return listed.map(({ seat }) => seat.id);
  const acted = staffWhoActed(composing);
  const there = listed.filter(({ seat, came }) => came || acted.has(seat.id));
  if (there.length > 0 || role === 'secretary') return there.map(({ seat }) => seat.id);
  const openings = record.events.filter(({ type }) => type === 'life/meeting-opened');
  const opener = openings[openings.length - 1]?.actor.seat ?? null;
  return opener === null ? listed.map(({ seat }) => seat.id) : [standsFor(opener)];
}
