import { type Decision, getIn, reject, type SeatId } from '../../kernel/index.ts';
import type { PeopleEvent } from './events.ts';
import type { PeopleState, Seat } from './state.ts';

export const peopleRejections = [
  'group-unknown',
  'group-exists',
  'group-in-use',
  'group-not-removed',
  'too-many-groups',
  'seat-unknown',
  'seat-exists',
  'seat-twice',
  'seat-merged',
  'seat-not-merged',
  'seat-stands-for-others',
  'seat-not-removed',
  'too-many-seats',
  'not-a-visitor',
  'visitor',
  'visitors-only',
  'same-seat',
  'vote-open',
  'claim-unknown',
  'claim-exists',
  'claim-settled',
  'claim-waiting',
] as const;

export type PeopleRejection = (typeof peopleRejections)[number];

export type Decided = Decision<PeopleEvent, PeopleRejection>;

/** The seat if it stands on the roster and for itself. */
export function liveSeat(state: PeopleState, id: SeatId, then: (seat: Seat) => Decided): Decided {
  const seat = getIn(state.seats, id);
  if (seat === undefined || seat.removed) return reject('seat-unknown');
  return seat.mergedInto === null ? then(seat) : reject('seat-merged');
}
