import type { Recorded } from '../../kernel/index.ts';
import type { PeopleCommand } from './commands.ts';
import type { PeopleEvent } from './events.ts';

/** Every staff action has a named counter-action, itself a command. */
export function counterPeople(event: Recorded<PeopleEvent>): PeopleCommand | null {
  switch (event.type) {
    case 'people/seats-added':
      return { type: 'people/remove-seats', seats: event.data.seats.map(({ seat }) => seat) };
    case 'people/seats-restored':
      return { type: 'people/remove-seats', seats: event.data.seats };
    case 'people/seats-removed':
      return { type: 'people/restore-seats', seats: event.data.seats };
    case 'people/seat-changed':
      return { type: 'people/change-seat', seat: event.data.seat, ...event.data.before };
    case 'people/seat-merged':
      return { type: 'people/split-seat', seat: event.data.seat };
    case 'people/seat-split': {
      const { seat, from, how } = event.data;
      return how === null
        ? { type: 'people/merge-seats', seat, into: from }
        : { type: 'people/attach-visitor', visitor: seat, seat: from, how };
    }
    case 'people/group-changed': {
      const before = event.words?.before ?? null;
      return before === null
        ? null
        : { type: 'people/change-group', group: event.data.group, ...before };
    }
    default:
      return counterOther(event);
  }
}

type Other = Extract<
  Recorded<PeopleEvent>,
  { type: `people/${'group' | 'claim' | 'seat-claimed' | 'roster'}${string}` }
>;

function counterOther(event: Other): PeopleCommand | null {
  switch (event.type) {
    case 'people/group-added':
    case 'people/group-restored':
      return { type: 'people/remove-group', group: event.data.group };
    case 'people/group-removed':
      return { type: 'people/restore-group', group: event.data.group };
    case 'people/claim-confirmed':
    case 'people/claim-refused':
      return { type: 'people/reopen-claim', claim: event.data.claim };
    case 'people/claim-reopened': {
      const { claim, how } = event.data;
      return how === null
        ? { type: 'people/refuse-claim', claim }
        : { type: 'people/confirm-claim', claim, how };
    }
    default:
      return null;
  }
}
