import { deleteIn, getIn, type Recorded, setIn, updateIn } from '../../kernel/index.ts';
import type { ClausesEvent, EventOf } from './events.ts';
import { evolveSight } from './evolve-sight.ts';
import type { Clause, ClauseId, ClausesState } from './state.ts';

type Is<T extends ClausesEvent['type']> = Recorded<EventOf<T>>;

export function evolveClauses(state: ClausesState, event: Recorded<ClausesEvent>): ClausesState {
  switch (event.type) {
    case 'clauses/clauses-set':
      return placed(state, event);
    case 'clauses/standing-set':
      return change(state, event.data.clause, () => ({ standing: event.data.standing }));
    case 'clauses/opinion-cited':
      return change(state, event.data.clause, ({ sources }) => ({
        sources: [...sources, event.data.opinion],
      }));
    case 'clauses/opinion-uncited':
      return change(state, event.data.clause, ({ sources }) => ({
        sources: sources.filter((one) => one !== event.data.opinion),
      }));
    case 'clauses/amendment-withdrawn': {
      const { amendment, own } = event.data;
      if (own) return { ...state, ownHidden: deleteIn(state.ownHidden, amendment) };
      return { ...state, amendments: amended(state, event) };
    }
    case 'clauses/amendment-proposed':
    case 'clauses/amendment-decided':
      return { ...state, amendments: amended(state, event) };
    case 'clauses/reserved':
      return reserved(state, event);
    case 'clauses/reservation-withdrawn': {
      const { reservation, own } = event.data;
      if (own) return { ...state, ownHidden: deleteIn(state.ownHidden, reservation) };
      const reservations = updateIn(state.reservations, reservation, (known) => ({
        ...known,
        withdrawn: true,
      }));
      return { ...state, reservations };
    }
    case 'clauses/amendment-hidden':
    case 'clauses/amendment-shown':
    case 'clauses/amendment-gone':
    case 'clauses/reservation-hidden':
    case 'clauses/reservation-shown':
    case 'clauses/reservation-gone':
      return evolveSight(state, event);
    default:
      // Events of a later version leave the state as it is.
      return ignore(event, state);
  }
}

function ignore(_event: never, state: ClausesState): ClausesState {
  return state;
}

function placed(state: ClausesState, { data }: Is<'clauses/clauses-set'>): ClausesState {
  const { draft } = data;
  let { clauses } = state;
  for (const { clause: id, block } of data.clauses) {
    if (getIn(clauses, id) !== undefined) continue;
    clauses = setIn(clauses, id, { id, draft, block, standing: 'discussing', sources: [] });
  }
  const order = data.clauses.map(({ clause }) => clause);
  return { ...state, clauses, orders: { ...state.orders, [draft]: order } };
}

function change(
  state: ClausesState,
  id: ClauseId,
  part: (clause: Clause) => Partial<Clause>,
): ClausesState {
  const clauses = updateIn(state.clauses, id, (clause) => ({ ...clause, ...part(clause) }));
  return { ...state, clauses };
}

function amended(
  { amendments }: ClausesState,
  event: Is<
    'clauses/amendment-proposed' | 'clauses/amendment-withdrawn' | 'clauses/amendment-decided'
  >,
): ClausesState['amendments'] {
  const { amendment: id } = event.data;
  switch (event.type) {
    case 'clauses/amendment-proposed': {
      const { amendment: _id, ...about } = event.data;
      const words = { text: event.words?.text ?? null, reason: event.words?.reason ?? null };
      const fresh = { outcome: 'open', answer: null, before: null, after: null } as const;
      const seen = { at: event.at, hidden: null };
      return setIn(amendments, id, { id, ...about, ...words, ...seen, ...fresh });
    }
    case 'clauses/amendment-withdrawn':
      return updateIn(amendments, id, (known) => ({ ...known, outcome: 'withdrawn' }));
    default: {
      const { answer = null, before = null, after = null } = event.words ?? {};
      const { outcome } = event.data;
      return updateIn(amendments, id, (known) => ({ ...known, outcome, answer, before, after }));
    }
  }
}

function reserved(state: ClausesState, event: Is<'clauses/reserved'>): ClausesState {
  const { reservation: id, own, ...about } = event.data;
  if (own) return about.seat === null ? state : { ...state, own: setIn(state.own, id, about.seat) };
  const text = event.words?.text ?? null;
  const kept = { id, ...about, text, at: event.at, withdrawn: false, hidden: null };
  return { ...state, reservations: setIn(state.reservations, id, kept) };
}
