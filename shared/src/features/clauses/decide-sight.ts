import { accept, getIn, reject, unreachable } from '../../kernel/index.ts';
import type { Of } from './commands.ts';
import type { Decided } from './rejections.ts';
import type { Amendment, ClausesState, Reservation } from './state.ts';

type Sight = Of<
  | 'clauses/hide-amendment'
  | 'clauses/show-amendment'
  | 'clauses/hide-reservation'
  | 'clauses/show-reservation'
>;

/** Whatever became of the text meanwhile: the minutes tell of withheld ones too. */
export function decideSight(state: ClausesState, command: Sight): Decided {
  switch (command.type) {
    case 'clauses/hide-amendment':
      return withAmendment(state, command, (known) => hideAmendment(known, command.reason));
    case 'clauses/show-amendment':
      return withAmendment(state, command, showAmendment);
    case 'clauses/hide-reservation':
      return withReservation(state, command, (known) => hideReservation(known, command.reason));
    case 'clauses/show-reservation':
      return withReservation(state, command, showReservation);
    default:
      return unreachable(command);
  }
}

function withAmendment(
  { amendments }: ClausesState,
  { amendment }: Of<'clauses/hide-amendment' | 'clauses/show-amendment'>,
  then: (known: Amendment) => Decided,
): Decided {
  const known = getIn(amendments, amendment);
  return known === undefined || known.outcome === 'withdrawn'
    ? reject('amendment-unknown')
    : then(known);
}

function withReservation(
  { reservations }: ClausesState,
  { reservation }: Of<'clauses/hide-reservation' | 'clauses/show-reservation'>,
  then: (known: Reservation) => Decided,
): Decided {
  const known = getIn(reservations, reservation);
  return known === undefined || known.withdrawn ? reject('reservation-unknown') : then(known);
}

function hideAmendment(known: Amendment, reason: string): Decided {
  // A second reason would vanish without a word: whoever gives it is told.
  if (known.hidden !== null) return reject('voice-hidden-already');
  const { id: amendment, clause, no, seat, outcome } = known;
  // The text says it already, and the record tells where that came from.
  if (outcome === 'accepted' || outcome === 'merged') return reject('amendment-taken');
  const data = { amendment, clause, no, seat };
  return accept({ type: 'clauses/amendment-hidden', data, words: { reason } });
}

function showAmendment(known: Amendment): Decided {
  const { id: amendment, clause, no, seat, recorded, epoch, at, outcome } = known;
  if (known.hidden === null || outcome === 'withdrawn') return accept();
  const data = { amendment, clause, no, seat, recorded, epoch, at, outcome };
  const { text, reason, answer, before, after, hidden } = known;
  const words = { text, reason, answer, before, after, hiddenReason: hidden.reason };
  return accept({ type: 'clauses/amendment-shown', data, words });
}

function hideReservation(known: Reservation, reason: string): Decided {
  if (known.hidden !== null) return reject('voice-hidden-already');
  const { id: reservation, clause, seat, named } = known;
  const data = { reservation, clause, seat, named };
  return accept({ type: 'clauses/reservation-hidden', data, words: { reason } });
}

function showReservation({ hidden, ...known }: Reservation): Decided {
  if (hidden === null) return accept();
  const { id: reservation, clause, seat, named, recorded, at, text } = known;
  const data = { reservation, clause, seat, named, recorded, at };
  const words = { text, hiddenReason: hidden.reason };
  return accept({ type: 'clauses/reservation-shown', data, words });
}
