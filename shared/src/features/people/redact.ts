import {
  type Actor,
  type Audience,
  emptyMap,
  pickFrom,
  type Recorded,
  type SeatId,
  type Viewer,
} from '../../kernel/index.ts';
import type { PeopleEvent } from './events.ts';
import { isEmpty, noRoster } from './roster.ts';
import type { PeopleState } from './state.ts';

type Event = Recorded<PeopleEvent>;

const nobody: Actor = { seat: null, account: null, for: null };

/** The roster is the staff's. Everybody else gets its numbers, the groups, and who runs the meeting. */
export function redactPeople(event: Event, audience: Audience): Event | null {
  if (audience === 'staff') return event;
  switch (event.type) {
    case 'people/seats-added':
    case 'people/seat-changed':
    case 'people/seats-removed':
    case 'people/seats-restored':
    case 'people/seat-merged':
    case 'people/seat-split':
      return rosterOnly(event, event.data.roster);
    case 'people/seat-claimed':
    case 'people/claim-confirmed':
    case 'people/claim-refused':
    case 'people/claim-withdrawn':
    case 'people/claim-reopened':
      return null;
    default:
      return event;
  }
}

function rosterOnly(event: Event, roster: Parameters<typeof isEmpty>[0]): Event | null {
  if (isEmpty(roster)) return null;
  const { seq, at } = event;
  return { type: 'people/roster-moved', data: { roster }, words: null, seq, at, actor: nobody };
}

/** Whose line of the roster it is about. */
export function ownersOfPeople(event: Event): readonly SeatId[] {
  switch (event.type) {
    case 'people/seats-added':
      return event.data.seats.map(({ seat }) => seat);
    case 'people/seats-removed':
    case 'people/seats-restored':
      return event.data.seats;
    case 'people/seat-changed':
    case 'people/seat-merged':
    case 'people/seat-split':
      return [event.data.seat];
    default:
      return [];
  }
}

/** The part that is about this one line; the numbers come with what the audience gets. */
export function redactOwnPeople(event: Event, seat: SeatId): Event | null {
  switch (event.type) {
    case 'people/seats-added':
      return {
        ...event,
        data: { seats: event.data.seats.filter((line) => line.seat === seat), roster: noRoster },
      };
    case 'people/seats-removed':
      return { ...event, data: { seats: [seat], roster: noRoster } };
    case 'people/seats-restored':
      return { ...event, data: { seats: [seat], roster: noRoster } };
    case 'people/seat-changed':
      return { ...event, data: { ...event.data, roster: noRoster } };
    case 'people/seat-merged':
      return { ...event, data: { ...event.data, roster: noRoster } };
    case 'people/seat-split':
      return { ...event, data: { ...event.data, roster: noRoster } };
    default:
      return null;
  }
}

export function projectPeople(state: PeopleState, viewer: Viewer): PeopleState {
  if (viewer.audience === 'staff') return state;
  const seats: readonly string[] = viewer.seats;
  return {
    ...state,
    seats: pickFrom(state.seats, seats),
    claims: emptyMap,
    merged: Object.fromEntries(Object.entries(state.merged).filter(([id]) => seats.includes(id))),
  };
}
