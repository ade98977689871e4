import type { Reaction, Recorded, SeatId } from '../../kernel/index.ts';
import type { PeopleEvent } from './events.ts';

const recount: Reaction = { name: 'recount-attendance', input: {} };

/**
 * `claim-settled {claim, seat, outcome}`: the device becomes the seat, or is it no longer; outcome is the claim's status.
 * `standing-changed {seats}`: who holds one of these seats may be somebody else in the meeting now.
 * `recount-attendance {}`: the system sends `attendance/recount`, because those who are here count for other lines.
 */
export function peopleReactions(event: Recorded<PeopleEvent>): Reaction[] {
  switch (event.type) {
    case 'people/claim-confirmed':
      return [settled(event.data, 'confirmed')];
    case 'people/claim-refused':
      return [settled(event.data, 'refused')];
    case 'people/claim-reopened':
      return [settled(event.data, 'waiting')];
    case 'people/seat-merged':
      return [standing([event.data.seat, event.data.into]), recount];
    case 'people/seat-split':
      return [standing([event.data.seat, event.data.from]), recount];
    case 'people/seats-removed':
    case 'people/seats-restored':
      return [standing(event.data.seats), recount];
    case 'people/seat-changed':
      return [recount];
    default:
      return [];
  }
}

function standing(seats: readonly SeatId[]): Reaction {
  return { name: 'standing-changed', input: { seats } };
}

function settled({ claim, seat }: { claim: string; seat: string }, outcome: string): Reaction {
  return { name: 'claim-settled', input: { claim, seat, outcome } };
}
