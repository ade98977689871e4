import { accept, getIn, reject, valuesOf } from '../../kernel/index.ts';
import type { Of } from './commands.ts';
import { concerned, isClerk, isSelf, withClause } from './finding.ts';
import type { Decided } from './rejections.ts';
import type { ClausesFacts, ClausesState } from './state.ts';

export function reserve(
  state: ClausesState,
  command: Of<'clauses/reserve'>,
  facts: ClausesFacts,
): Decided {
  return withClause(state, command.clause, facts, ({ id }) => {
    const person = concerned(command.seat, facts);
    if (person === null) return reject('not-on-roster');
    const { named, text } = command;
    const seats = facts.sameAs(person.seat);
    const kept = valuesOf(state.reservations).find(
      ({ clause, seat, withdrawn }) =>
        clause === id && !withdrawn && seat !== null && seats.includes(seat),
    );
    if (kept !== undefined)
      return kept.text === text && kept.named === named ? accept() : reject('reserved-already');
    const data = { reservation: facts.newId<'reservation'>(), clause: id, ...person, named };
    return accept({ type: 'clauses/reserved', data, words: { text } });
  });
}

export function withdrawReservation(
  state: ClausesState,
  command: Of<'clauses/withdraw-reservation'>,
  facts: ClausesFacts,
): Decided {
  const known = getIn(state.reservations, command.reservation);
  if (known === undefined || known.seat === null) return reject('reservation-unknown');
  const { id, seat, named, recorded, withdrawn } = known;
  const self = isSelf(seat, facts);
  if (!self && !(recorded && isClerk(facts))) return reject('reservation-unknown');
  if (withdrawn) return accept();
  // Its author may say something else in its place; staff show it first.
  if (known.hidden !== null && !self) return reject('voice-hidden');
  const data = { reservation: id, named, ...(known.hidden && { hidden: { seat } }) };
  return accept({ type: 'clauses/reservation-withdrawn', data, words: null });
}
