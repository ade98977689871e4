import {
  type Actor,
  type BucketMap,
  entriesOf,
  filterMap,
  type Recorded,
  type SeatId,
  setIn,
  type Viewer,
} from '../../kernel/index.ts';
import type { ClausesEvent } from './events.ts';
import type { ClausesState } from './state.ts';

const nobody: Actor = { seat: null, account: null, for: null };

/** The same for everybody, staff included: whoever does not want to be named is not. */
export function redactClauses(event: Recorded<ClausesEvent>): Recorded<ClausesEvent> | null {
  switch (event.type) {
    case 'clauses/reserved':
      return event.data.named
        ? event
        : { ...event, data: { ...event.data, seat: null }, actor: nobody };
    case 'clauses/reservation-withdrawn':
      return event.data.named ? event : { ...event, actor: nobody };
    case 'clauses/clauses-set':
    case 'clauses/standing-set':
    case 'clauses/opinion-cited':
    case 'clauses/opinion-uncited':
    case 'clauses/amendment-proposed':
    case 'clauses/amendment-withdrawn':
    case 'clauses/amendment-decided':
      return event;
    default:
      // Nobody gets what a later version may have made secret.
      return withheld(event);
  }
}

function withheld(_event: never): null {
  return null;
}

export function ownersOfClauses(event: Recorded<ClausesEvent>): readonly SeatId[] {
  if (event.type !== 'clauses/reserved' || event.data.named || event.data.seat === null) return [];
  return [event.data.seat];
}

export function redactOwnClauses(event: Recorded<ClausesEvent>): Recorded<ClausesEvent> | null {
  return event.type === 'clauses/reserved'
    ? { ...event, data: { ...event.data, own: true } }
    : null;
}

export function projectClauses(state: ClausesState, { seats }: Viewer): ClausesState {
  const reservations = filterMap(state.reservations, (one) =>
    one.named ? one : { ...one, seat: null },
  );
  return { ...state, reservations, own: ownOf(state, new Set(seats)) };
}

function ownOf(state: ClausesState, seats: ReadonlySet<SeatId>): BucketMap<SeatId> {
  let own = filterMap(state.own, (seat) => (seats.has(seat) ? seat : null));
  if (seats.size === 0) return own;
  for (const [id, { named, seat }] of entriesOf(state.reservations))
    if (!named && seat !== null && seats.has(seat)) own = setIn(own, id, seat);
  return own;
}
