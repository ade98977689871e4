import {
  type Choices,
  type Generator,
  type Known,
  type Recorded,
  valuesOf,
} from '../../kernel/index.ts';
import type { ClausesCommand } from './commands.ts';
import type { ClausesEvent } from './events.ts';
import { type Clause, type ClausesState, outcomes, standings } from './state.ts';

const byId = (one: { readonly id: string }, other: { readonly id: string }) =>
  one.id < other.id ? -1 : 1;

const kinds = [
  'standing',
  'cite',
  'uncite',
  'propose',
  'decide',
  'reserve',
  'reserve',
  'take-back',
  'take-back',
  'sight',
  'sight',
] as const;

export const clausesGenerator: Generator<ClausesState, ClausesCommand, Recorded<ClausesEvent>> = {
  command(state, choices, known) {
    const clause = choices.one(valuesOf(state.clauses).sort(byId));
    if (clause === undefined || choices.oneIn(8)) return setClauses(choices, known);
    const kind = choices.one(kinds) ?? 'reserve';
    if (kind === 'decide') return decide(state, choices);
    if (kind === 'take-back') return takeBack(state, choices);
    if (kind === 'sight') return sight(state, choices);
    return kind === 'propose' || kind === 'reserve'
      ? voice(clause, kind, { choices, known })
      : draft(clause, kind, { choices, known });
  },
  /** Whoever keeps a reservation without a name might be anybody, and what is hidden might be so for any reason. */
  otherSecret(event, choices) {
    if (event.type === 'clauses/amendment-hidden' || event.type === 'clauses/reservation-hidden')
      return { ...event, words: { reason: choices.words() } };
    if (event.type !== 'clauses/reserved' || event.data.named || event.data.seat === null)
      return null;
    const { actor } = event;
    const other = `${event.data.seat.slice(0, 25)}${choices.oneIn(2) ? '0' : '8'}`;
    const seat = other as typeof event.data.seat;
    return { ...event, data: { ...event.data, seat }, actor: { ...actor, seat } };
  },
};

interface Around {
  readonly choices: Choices;
  readonly known: Known;
}

function setClauses(choices: Choices, known: Known): ClausesCommand | null {
  const draft = choices.one(known('draft'));
  if (draft === undefined) return null;
  const blocks = Array.from({ length: choices.upTo(3) + 1 }, () => `${choices.upTo(5)}`.repeat(10));
  return { type: 'clauses/set-clauses', draft, blocks };
}

function draft(
  { id: clause, sources }: Clause,
  kind: 'standing' | 'cite' | 'uncite',
  { choices, known }: Around,
): ClausesCommand | null {
  if (kind === 'standing')
    return { type: 'clauses/set-standing', clause, standing: choices.one(standings) ?? 'agreed' };
  const opinion = choices.one(kind === 'cite' ? known('opinion') : sources);
  return opinion === undefined ? null : { type: `clauses/${kind}-opinion`, clause, opinion };
}

function voice(
  { id: clause }: Clause,
  kind: 'propose' | 'reserve',
  { choices, known }: Around,
): ClausesCommand {
  const seat = choices.one(known('seat')) ?? null;
  const text = choices.words();
  if (kind === 'reserve')
    return { type: 'clauses/reserve', clause, seat, named: choices.oneIn(3), text };
  const reason = choices.oneIn(2) ? choices.words() : null;
  return { type: 'clauses/propose-amendment', clause, seat, text, reason };
}

function decide(state: ClausesState, choices: Choices): ClausesCommand | null {
  const amendment = choices.one(valuesOf(state.amendments).sort(byId));
  if (amendment === undefined || amendment.outcome === 'withdrawn') return null;
  return {
    type: 'clauses/decide-amendment',
    amendment: amendment.id,
    outcome: choices.one(outcomes) ?? 'accepted',
    instead: amendment.outcome,
    answer: choices.words(),
    before: choices.words(),
    after: choices.words(),
  };
}

function takeBack(state: ClausesState, choices: Choices): ClausesCommand | null {
  const amendment = choices.one(valuesOf(state.amendments).sort(byId));
  const reservation = choices.one(valuesOf(state.reservations).sort(byId));
  if (reservation !== undefined && choices.oneIn(2))
    return { type: 'clauses/withdraw-reservation', reservation: reservation.id };
  return amendment === undefined
    ? null
    : { type: 'clauses/withdraw-amendment', amendment: amendment.id };
}

function sight(state: ClausesState, choices: Choices): ClausesCommand | null {
  // What is hidden comes first: otherwise little would ever be shown again.
  const amendments = valuesOf(state.amendments).sort(byId);
  const reservations = valuesOf(state.reservations).sort(byId);
  const amendment = amendments.find(({ hidden }) => hidden !== null) ?? choices.one(amendments);
  const reservation =
    reservations.find(({ hidden }) => hidden !== null) ?? choices.one(reservations);
  const reason = choices.words();
  if (reservation !== undefined && choices.oneIn(2))
    return reservation.hidden === null
      ? { type: 'clauses/hide-reservation', reservation: reservation.id, reason }
      : { type: 'clauses/show-reservation', reservation: reservation.id };
  if (amendment === undefined) return null;
  return amendment.hidden === null
    ? { type: 'clauses/hide-amendment', amendment: amendment.id, reason }
    : { type: 'clauses/show-amendment', amendment: amendment.id };
}
