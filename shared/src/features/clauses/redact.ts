import {
  type Actor,
  type Audience,
  type BucketMap,
  entriesOf,
  filterMap,
  type Recorded,
  type SeatId,
  setIn,
  type Viewer,
} from '../../kernel/index.ts';
import type { ClausesEvent, EventOf } from './events.ts';
import { redactSight } from './redact-sight.ts';
import type { ClausesState, OwnHidden } from './state.ts';

const nobody: Actor = { seat: null, account: null, for: null };

/** Whoever does not want to be named is not, to staff neither; what is hidden is seen by staff alone. */
export function redactClauses(
  event: Recorded<ClausesEvent>,
  audience: Audience,
): Recorded<ClausesEvent> | null {
  switch (event.type) {
    case 'clauses/reserved':
      return event.data.named
        ? event
        : { ...event, data: { ...event.data, seat: null }, actor: nobody };
    case 'clauses/reservation-withdrawn':
      return redactWithdrawal(event, audience);
    case 'clauses/amendment-withdrawn':
      return event.data.hidden === undefined || audience === 'staff' ? event : null;
    case 'clauses/clauses-set':
    case 'clauses/standing-set':
    case 'clauses/opinion-cited':
    case 'clauses/opinion-uncited':
    case 'clauses/amendment-proposed':
    case 'clauses/amendment-decided':
      return event;
    case 'clauses/amendment-hidden':
    case 'clauses/amendment-shown':
    case 'clauses/amendment-gone':
    case 'clauses/reservation-hidden':
    case 'clauses/reservation-shown':
    case 'clauses/reservation-gone':
      return redactSight(event, audience);
    default:
      // Nobody gets what a later version may have made secret.
      return withheld(event);
  }
}

/** Of what was hidden others than staff have nothing that could be withdrawn. */
function redactWithdrawal(
  event: Recorded<EventOf<'clauses/reservation-withdrawn'>>,
  audience: Audience,
): Recorded<ClausesEvent> | null {
  const { named, hidden } = event.data;
  if (hidden !== undefined && audience !== 'staff') return null;
  if (named) return event;
  const data = hidden === undefined ? event.data : { ...event.data, hidden: { seat: null } };
  return { ...event, data, actor: nobody };
}

function withheld(_event: never): null {
  return null;
}

export function ownersOfClauses(event: Recorded<ClausesEvent>): readonly SeatId[] {
  switch (event.type) {
    case 'clauses/reserved':
      return event.data.named || event.data.seat === null ? [] : [event.data.seat];
    case 'clauses/amendment-withdrawn':
    case 'clauses/reservation-withdrawn': {
      const seat = event.data.hidden?.seat ?? null;
      return seat === null ? [] : [seat];
    }
    case 'clauses/amendment-hidden':
    case 'clauses/amendment-shown':
    case 'clauses/reservation-hidden':
    case 'clauses/reservation-shown':
      return event.data.seat === null ? [] : [event.data.seat];
    default:
      return [];
  }
}

/** The author learns that it was hidden, not why. */
export function redactOwnClauses(event: Recorded<ClausesEvent>): Recorded<ClausesEvent> | null {
  switch (event.type) {
    case 'clauses/reserved':
      return { ...event, data: { ...event.data, own: true } };
    case 'clauses/amendment-withdrawn':
      return event.data.hidden ? { ...event, data: { ...event.data, own: true } } : null;
    case 'clauses/reservation-withdrawn':
      return event.data.hidden ? { ...event, data: { ...event.data, own: true } } : null;
    case 'clauses/amendment-hidden':
    case 'clauses/amendment-shown':
    case 'clauses/reservation-hidden':
    case 'clauses/reservation-shown':
      return ownCopy(event);
    default:
      return null;
  }
}

type Sight = EventOf<
  | 'clauses/amendment-hidden'
  | 'clauses/amendment-shown'
  | 'clauses/reservation-hidden'
  | 'clauses/reservation-shown'
>;

function ownCopy(event: Recorded<Sight>): Recorded<ClausesEvent> {
  return { ...event, data: { ...event.data, own: true }, words: null } as Recorded<Sight>;
}

export function projectClauses(state: ClausesState, { audience, seats }: Viewer): ClausesState {
  const isStaff = audience === 'staff';
  const self = new Set(seats);
  return {
    ...state,
    amendments: isStaff
      ? state.amendments
      : filterMap(state.amendments, (one) => (one.hidden === null ? one : null)),
    reservations: filterMap(state.reservations, (one) => {
      if (!isStaff && one.hidden !== null) return null;
      return one.named ? one : { ...one, seat: null };
    }),
    own: ownOf(state, self),
    ownHidden: ownHiddenOf(state, self),
  };
}

function ownOf(state: ClausesState, seats: ReadonlySet<SeatId>): BucketMap<SeatId> {
  let own = filterMap(state.own, (seat) => (seats.has(seat) ? seat : null));
  if (seats.size === 0) return own;
  for (const [id, { named, seat }] of entriesOf(state.reservations))
    if (!named && seat !== null && seats.has(seat)) own = setIn(own, id, seat);
  return own;
}

function ownHiddenOf(state: ClausesState, seats: ReadonlySet<SeatId>): BucketMap<OwnHidden> {
  let own = filterMap(state.ownHidden, (one) => (seats.has(one.seat) ? one : null));
  if (seats.size === 0) return own;
  for (const [id, { hidden, outcome, clause, seat, no }] of entriesOf(state.amendments))
    if (hidden !== null && outcome !== 'withdrawn' && seats.has(seat))
      own = setIn(own, id, { clause, seat, no });
  for (const [id, { hidden, withdrawn, clause, seat }] of entriesOf(state.reservations))
    if (hidden !== null && !withdrawn && seat !== null && seats.has(seat))
      own = setIn(own, id, { clause, seat, no: null });
  return own;
}
