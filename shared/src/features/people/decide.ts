import { accept, getIn, reject, type SeatId } from '../../kernel/index.ts';
import type { PeopleCommand } from './commands.ts';
import { decideClaims } from './decide-claims.ts';
import { decideGroups } from './decide-groups.ts';
import { addSeats, changeSeat, removeSeats, restoreSeats } from './decide-seats.ts';
import { type Decided, liveSeat } from './decided.ts';
import type { PeopleEvent } from './events.ts';
import { rosterAfter } from './roster.ts';
import { type PeopleFacts, type PeopleState, type Proof, type Seat, seatFor } from './state.ts';

export function decidePeople(
  state: PeopleState,
  command: PeopleCommand,
  facts: PeopleFacts,
): Decided {
  switch (command.type) {
    case 'people/add-seats':
      return addSeats(state, command.seats, facts);
    case 'people/change-seat':
      return liveSeat(state, command.seat, (seat) => changeSeat(state, seat, command));
    case 'people/remove-seats':
      return removeSeats(state, command.seats);
    case 'people/restore-seats':
      return restoreSeats(state, command.seats);
    case 'people/attach-visitor':
    case 'people/merge-seats':
    case 'people/split-seat':
      return facts.voteOpen ? reject('vote-open') : decideMerging(state, command);
    case 'people/claim-seat':
    case 'people/confirm-claim':
    case 'people/refuse-claim':
    case 'people/withdraw-claim':
    case 'people/reopen-claim':
      return decideClaims(state, command);
    default:
      return decideGroups(state, command);
  }
}

type Merging = Extract<
  PeopleCommand,
  { type: 'people/attach-visitor' | 'people/merge-seats' | 'people/split-seat' }
>;

function decideMerging(state: PeopleState, command: Merging): Decided {
  if (command.type === 'people/split-seat') return splitSeat(state, command.seat);
  if (command.type === 'people/merge-seats') {
    const { seat, into } = command;
    return liveSeat(state, seat, (one) =>
      target(state, one, into, (other) => mergeSeats(state, { one, other })),
    );
  }
  const { visitor, seat, how } = command;
  return liveSeat(state, visitor, (one) =>
    target(state, one, seat, (other) => attachVisitor(state, { one, other, how })),
  );
}

/** What a seat can be merged into: anything on the roster, merged or not, that does not end in the seat itself. */
function target(
  state: PeopleState,
  one: Seat,
  id: SeatId,
  then: (other: Seat) => Decided,
): Decided {
  const other = getIn(state.seats, id);
  const end = seatFor(state, id);
  if (other === undefined || end === undefined) return reject('seat-unknown');
  return end.id === one.id ? reject('same-seat') : then(other);
}

interface Pair {
  readonly one: Seat;
  readonly other: Seat;
}

function attachVisitor(
  state: PeopleState,
  { one, other, how }: Pair & { readonly how: Proof },
): Decided {
  if (!one.visitor) return reject('not-a-visitor');
  if (other.visitor) return reject('visitor');
  return accept(merged(state, { one, other }, how));
}

function mergeSeats(state: PeopleState, pair: Pair): Decided {
  // A visitor who turns out to stand on the roster is attached, and somebody makes sure how.
  if (pair.one.visitor && !pair.other.visitor) return reject('visitor');
  return accept(merged(state, pair, null));
}

function merged(state: PeopleState, { one, other }: Pair, how: Proof | null): PeopleEvent {
  const roster = rosterAfter(state, [{ before: one, after: { ...one, mergedInto: other.id } }]);
  return {
    type: 'people/seat-merged',
    data: { seat: one.id, into: other.id, how, roster },
    words: null,
  };
}

function splitSeat(state: PeopleState, id: SeatId): Decided {
  const seat = getIn(state.seats, id);
  if (seat === undefined || seat.removed) return reject('seat-unknown');
  if (seat.mergedInto === null) return reject('seat-not-merged');
  const roster = rosterAfter(state, [{ before: null, after: { ...seat, mergedInto: null } }]);
  const data = { seat: id, from: seat.mergedInto, how: seat.mergedBy, roster };
  return accept({ type: 'people/seat-split', data, words: null });
}
