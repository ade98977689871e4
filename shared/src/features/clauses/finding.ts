import { getIn, reject, type SeatId } from '../../kernel/index.ts';
import type { Decided } from './rejections.ts';
import type { Clause, ClauseId, ClausesFacts, ClausesState } from './state.ts';

export type SharedText = NonNullable<ReturnType<ClausesFacts['sharedText']>>;

export function withClause(
  state: ClausesState,
  id: ClauseId,
  facts: ClausesFacts,
  then: (clause: Clause, text: SharedText) => Decided,
): Decided {
  const clause = getIn(state.clauses, id);
  if (clause === undefined) return reject('clause-unknown');
  const text = facts.sharedText(clause.draft);
  return text === null ? reject('text-not-shared') : then(clause, text);
}

export function isClerk({ rights }: ClausesFacts): boolean {
  return rights.has('moderate') || rights.has('record');
}

function actingSeat({ actor }: ClausesFacts): SeatId | null {
  return actor.for ?? actor.seat;
}

/** Whoever acts is this person, under whatever seat. */
export function isSelf(seat: SeatId, facts: ClausesFacts): boolean {
  const self = actingSeat(facts);
  return self !== null && facts.sameAs(facts.seat(seat)?.id ?? seat).includes(self);
}

export function isDrafter({ writers }: SharedText, facts: ClausesFacts): boolean {
  return isClerk(facts) || writers.some((writer) => isSelf(writer, facts));
}

/** For whom something is entered: oneself, or somebody else whom staff name. Null for nobody on the roster. */
export function concerned(
  named: SeatId | null,
  facts: ClausesFacts,
): { readonly seat: SeatId; readonly recorded: boolean } | null {
  const self = actingSeat(facts);
  const recorded = named !== null && named !== self;
  const seat = named ?? self;
  if (seat === null || (recorded && !isClerk(facts))) return null;
  const line = facts.seat(seat);
  return line === null ? null : { seat: line.id, recorded };
}
