import { deleteIn, type Recorded, setIn, unreachable, updateIn } from '../../kernel/index.ts';
import type { EventOf } from './events.ts';
import type { ClausesState } from './state.ts';

type Is<T extends Sight['type']> = Extract<Sight, { type: T }>;
type Sight = Recorded<
  EventOf<
    | 'clauses/amendment-hidden'
    | 'clauses/amendment-shown'
    | 'clauses/amendment-gone'
    | 'clauses/reservation-hidden'
    | 'clauses/reservation-shown'
    | 'clauses/reservation-gone'
  >
>;

/** What goes out of sight and comes back into it. */
export function evolveSight(state: ClausesState, event: Sight): ClausesState {
  switch (event.type) {
    case 'clauses/amendment-gone':
      return { ...state, amendments: deleteIn(state.amendments, event.data.amendment) };
    case 'clauses/reservation-gone':
      return { ...state, reservations: deleteIn(state.reservations, event.data.reservation) };
    case 'clauses/amendment-hidden':
      return amendmentHidden(state, event);
    case 'clauses/reservation-hidden':
      return reservationHidden(state, event);
    case 'clauses/amendment-shown':
      return amendmentShown(state, event);
    case 'clauses/reservation-shown':
      return reservationShown(state, event);
    default:
      return unreachable(event);
  }
}

function amendmentHidden(
  state: ClausesState,
  { data, words }: Is<'clauses/amendment-hidden'>,
): ClausesState {
  const { amendment, clause, no, seat, own } = data;
  if (own) return { ...state, ownHidden: setIn(state.ownHidden, amendment, { clause, seat, no }) };
  const hidden = { reason: words?.reason ?? null };
  const amendments = updateIn(state.amendments, amendment, (known) => ({ ...known, hidden }));
  return { ...state, amendments };
}

function reservationHidden(
  state: ClausesState,
  { data, words }: Is<'clauses/reservation-hidden'>,
): ClausesState {
  const { reservation, clause, seat, own } = data;
  if (own && seat !== null) {
    const told = { clause, seat, no: null };
    return { ...state, ownHidden: setIn(state.ownHidden, reservation, told) };
  }
  const hidden = { reason: words?.reason ?? null };
  const reservations = updateIn(state.reservations, reservation, (known) => ({ ...known, hidden }));
  return { ...state, reservations };
}

function amendmentShown(
  state: ClausesState,
  { data, words }: Is<'clauses/amendment-shown'>,
): ClausesState {
  const { amendment: id, own, ...about } = data;
  if (own) return { ...state, ownHidden: deleteIn(state.ownHidden, id) };
  const { text = null, reason = null, answer = null, before = null, after = null } = words ?? {};
  const shown = { id, ...about, text, reason, answer, before, after, hidden: null };
  return { ...state, amendments: setIn(state.amendments, id, shown) };
}

function reservationShown(
  state: ClausesState,
  { data, words }: Is<'clauses/reservation-shown'>,
): ClausesState {
  const { reservation: id, own, ...about } = data;
  if (own) return { ...state, ownHidden: deleteIn(state.ownHidden, id) };
  const shown = { id, ...about, text: words?.text ?? null, withdrawn: false, hidden: null };
  return { ...state, reservations: setIn(state.reservations, id, shown) };
}
