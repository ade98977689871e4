import { accept, getIn, reject, valuesOf } from '../../kernel/index.ts';
import type { Of } from './commands.ts';
import { concerned, isClerk, isDrafter, isSelf, withClause } from './finding.ts';
import type { Decided } from './rejections.ts';
import type { Amendment, ClausesFacts, ClausesState } from './state.ts';

const maxAmendments = 1000;
const maxOfPerson = 30;

export function proposeAmendment(
  state: ClausesState,
  command: Of<'clauses/propose-amendment'>,
  facts: ClausesFacts,
): Decided {
  return withClause(state, command.clause, facts, ({ id }, { epoch, status }) => {
    const author = concerned(command.seat, facts);
    if (author === null) return reject('not-on-roster');
    if (state.amendments.size >= maxAmendments)
      return reject('amendments-full', { max: maxAmendments });
    const seats = facts.sameAs(author.seat);
    const own = valuesOf(state.amendments).filter(({ seat }) => seats.includes(seat));
    if (own.length >= maxOfPerson) return reject('own-amendments-full', { max: maxOfPerson });
    const { text, reason } = command;
    const isOpen = ({ outcome }: (typeof own)[number]) =>
      outcome === 'open' || outcome === 'voting';
    if (own.some((other) => other.clause === id && other.text === text && isOpen(other)))
      return accept();
    const data = {
      amendment: facts.newId<'amendment'>(),
      clause: id,
      no: state.amendments.size + 1,
      ...author,
      epoch: status === 'writing' ? epoch : epoch + 1,
    };
    return accept({ type: 'clauses/amendment-proposed', data, words: { text, reason } });
  });
}

export function withdrawAmendment(
  state: ClausesState,
  command: Of<'clauses/withdraw-amendment'>,
  facts: ClausesFacts,
): Decided {
  const amendment = getIn(state.amendments, command.amendment);
  if (amendment === undefined) return reject('amendment-unknown');
  const { id, seat, recorded, outcome } = amendment;
  const self = isSelf(seat, facts);
  if (!self && !(recorded && isClerk(facts))) return reject('amendment-unknown');
  if (outcome === 'withdrawn') return accept();
  // Its author takes it back all the same; staff show it first.
  if (amendment.hidden !== null && !self) return reject('voice-hidden');
  if (outcome !== 'open') return reject('amendment-decided');
  const data = { amendment: id, ...(amendment.hidden && { hidden: { seat } }) };
  return accept({ type: 'clauses/amendment-withdrawn', data, words: null });
}

export function decideAmendment(
  state: ClausesState,
  command: Of<'clauses/decide-amendment'>,
  facts: ClausesFacts,
): Decided {
  const amendment = getIn(state.amendments, command.amendment);
  if (amendment === undefined || amendment.outcome === 'withdrawn')
    return reject('amendment-unknown');
  if (amendment.hidden !== null) return reject('voice-hidden');
  const { outcome: now } = amendment;
  return withClause(state, amendment.clause, facts, (_clause, text) => {
    if (!isDrafter(text, facts)) return reject('not-a-drafter');
    if (now === command.outcome) return accept();
    if (now !== command.instead) return reject('decided-meanwhile', { now });
    const isOpen = text.status === 'writing' && text.epoch >= amendment.epoch;
    return decided(amendment, command, isOpen);
  });
}

function decided(
  { id, answer, before, after }: Amendment,
  command: Of<'clauses/decide-amendment'>,
  isOpen: boolean,
): Decided {
  const { outcome, instead } = command;
  const isTaken = outcome === 'accepted' || outcome === 'merged';
  if (isTaken && !isOpen) return reject('text-not-written');
  if (outcome === 'declined' && command.answer === null) return reject('answer-needed');
  const wording = isTaken ? command : { before: null, after: null };
  const words = {
    answer: command.answer,
    before: wording.before,
    after: wording.after,
    was: { answer, before, after },
  };
  const data = { amendment: id, outcome, instead };
  return accept({ type: 'clauses/amendment-decided', data, words });
}
