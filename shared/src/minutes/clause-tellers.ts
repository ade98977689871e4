import type { Clause } from '../features/clauses/index.ts';
import { getIn, type Id } from '../kernel/index.ts';
import { clauseRows } from '../meeting/index.ts';
import { chineseNumber } from './numerals.ts';
import type { Composing } from './record.ts';
import { say, sentence } from './say.ts';
import allWords from './words.json' with { type: 'json' };

const words = allWords.happenings;

/** 《…》第二条, by its number today. */
function clauseText({ state: { clauses, drafts } }: Composing, id: Clause['id']): string | null {
  const clause = getIn(clauses.clauses, id);
  if (clause === undefined) return null;
  const title = getIn(drafts.drafts, clause.draft)?.title ?? allWords.erased;
  const no = clauseRows(clauses, clause.draft).find((row) => row.clause.id === id)?.no ?? null;
  return no === null
    ? say(words.clauseGone, { title })
    : say(words.clause, { title, no: chineseNumber(no) });
}

export function amendmentTold(composing: Composing, id: Id<'amendment'>): string | null {
  const amendment = getIn(composing.state.clauses.amendments, id);
  const clause = amendment === undefined ? null : clauseText(composing, amendment.clause);
  if (amendment === undefined || clause === null) return null;
  const told = { who: composing.nameOf(amendment.seat), clause };
  if (amendment.outcome === 'withdrawn') return say(words.amendmentWithdrawn, told);
  if (amendment.hidden !== null) return say(words.amendmentHidden, told);
  return sentence(say(words.amendment, { ...told, text: amendment.text ?? allWords.erased }));
}

/** What became of it in the end; taken back, nothing did. */
export function decisionTold(composing: Composing, id: Id<'amendment'>): string | null {
  const amendment = getIn(composing.state.clauses.amendments, id);
  const clause = amendment === undefined ? null : clauseText(composing, amendment.clause);
  if (amendment === undefined || clause === null) return null;
  const { outcome, seat, answer, hidden } = amendment;
  if (outcome === 'open' || outcome === 'withdrawn' || hidden !== null) return null;
  const said = answer === null ? '' : sentence(say(words.answer, { answer }));
  const told = { who: composing.nameOf(seat), clause, outcome: words.outcome[outcome] };
  return say(words.decided, { ...told, answer: said });
}

/** Without a name where the person did not want one. */
export function reservationTold(composing: Composing, id: Id<'reservation'>): string | null {
  const reservation = getIn(composing.state.clauses.reservations, id);
  const clause = reservation === undefined ? null : clauseText(composing, reservation.clause);
  if (reservation === undefined || clause === null) return null;
  const { named, seat, text, withdrawn, hidden } = reservation;
  const who = named ? composing.nameOf(seat) : allWords.disagreements.unnamed;
  // Taken back while it is hidden, it stays what it was: nobody but staff and its author hears of that.
  if (hidden !== null) return say(words.reservationHidden, { who, clause });
  if (withdrawn) return say(words.reservationWithdrawn, { who, clause });
  return sentence(say(words.reserved, { who, clause, text: text ?? allWords.erased }));
}
