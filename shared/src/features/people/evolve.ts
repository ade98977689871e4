import { getIn, type Recorded, type SeatId, setIn, updateIn } from '../../kernel/index.ts';
import type { PeopleEvent } from './events.ts';
import { evolveGroups, type GroupEvent } from './evolve-groups.ts';
import { withRoster } from './roster.ts';
import type { Claim, PeopleState, Seat } from './state.ts';

type Event = Recorded<PeopleEvent>;
type Of<T extends PeopleEvent['type']> = Extract<Event, { type: T }>;

export function evolvePeople(state: PeopleState, event: Event): PeopleState {
  switch (event.type) {
    case 'people/seats-added':
      return withRoster(seatsAdded(state, event), event.data.roster);
    case 'people/seat-changed':
      return withRoster(seatChanged(state, event), event.data.roster);
    case 'people/seats-removed':
      return withRoster(change(state, event.data.seats, { removed: true }), event.data.roster);
    case 'people/seats-restored':
      return withRoster(change(state, event.data.seats, { removed: false }), event.data.roster);
    case 'people/seat-merged':
      return withRoster(seatMerged(state, event), event.data.roster);
    case 'people/seat-split':
      return withRoster(seatSplit(state, event.data.seat), event.data.roster);
    case 'people/roster-moved':
      return withRoster(state, event.data.roster);
    case 'people/seat-claimed':
    case 'people/claim-confirmed':
    case 'people/claim-refused':
    case 'people/claim-withdrawn':
    case 'people/claim-reopened':
      return { ...state, claims: setIn(state.claims, event.data.claim, claimAfter(state, event)) };
    default:
      return evolveGroups(state, event satisfies GroupEvent);
  }
}

function change(state: PeopleState, ids: readonly SeatId[], part: Partial<Seat>): PeopleState {
  const seats = ids.reduce(
    (held, id) => updateIn(held, id, (seat) => ({ ...seat, ...part })),
    state.seats,
  );
  return { ...state, seats };
}

function seatsAdded(state: PeopleState, event: Of<'people/seats-added'>): PeopleState {
  const fresh = { removed: false, mergedInto: null, mergedBy: null };
  const seats = event.data.seats.reduce(
    (held, { seat: id, ...form }) => setIn(held, id, { id, ...form, ...fresh }),
    state.seats,
  );
  return { ...state, seats };
}

function seatChanged(state: PeopleState, event: Of<'people/seat-changed'>): PeopleState {
  const { seat, before: _before, roster: _roster, ...form } = event.data;
  return change(state, [seat], form);
}

function seatMerged(state: PeopleState, event: Of<'people/seat-merged'>): PeopleState {
  const { seat, into, how } = event.data;
  const after = change(state, [seat], { mergedInto: into, mergedBy: how });
  return { ...after, merged: { ...state.merged, [seat]: into } };
}

function seatSplit(state: PeopleState, seat: SeatId): PeopleState {
  const { [seat]: _split, ...merged } = state.merged;
  return { ...change(state, [seat], { mergedInto: null, mergedBy: null }), merged };
}

type ClaimEvent = Of<
  | 'people/seat-claimed'
  | 'people/claim-confirmed'
  | 'people/claim-refused'
  | 'people/claim-withdrawn'
  | 'people/claim-reopened'
>;

const statusAfter = {
  'people/seat-claimed': 'waiting',
  'people/claim-confirmed': 'confirmed',
  'people/claim-refused': 'refused',
  'people/claim-withdrawn': 'withdrawn',
  'people/claim-reopened': 'waiting',
} as const;

function claimAfter(state: PeopleState, event: ClaimEvent): Claim {
  const { claim: id } = event.data;
  const before = getIn(state.claims, id);
  const how = event.type === 'people/claim-confirmed' ? event.data.how : null;
  // A confirmation names the seat that stands for the claimed one by then; what was claimed stays.
  const { seat, at } = before ?? { seat: event.data.seat, at: event.at };
  return { id, seat, status: statusAfter[event.type], how, at };
}
