import type { Amendment, Clause, Reservation } from '../../features/clauses/index.ts';
import { getIn, type Id, valuesOf } from '../../kernel/index.ts';
import type { MeetingState } from '../features.ts';

type Clauses = MeetingState['clauses'];

/** A clause with all that hangs on it. */
export interface ClauseRow {
  readonly clause: Clause;
  /** 第几条; null for one that no block of the text stands for any more. */
  readonly no: number | null;
  /** The newest first; withdrawn and hidden ones are left out. */
  readonly amendments: readonly Amendment[];
  readonly reservations: readonly Reservation[];
  /** What staff have taken from view; on other devices there is none. */
  readonly hidden: {
    readonly amendments: readonly Amendment[];
    readonly reservations: readonly Reservation[];
  };
}

/** The clauses of a draft in their order, and behind them those that are gone and on which something hangs. */
export function clauseRows(state: Clauses, draft: Id<'draft'>): ClauseRow[] {
  const order = state.orders[draft] ?? [];
  const numbered = order.flatMap((id) => getIn(state.clauses, id) ?? []);
  const gone = valuesOf(state.clauses).filter(
    (clause) => clause.draft === draft && !order.includes(clause.id),
  );
  const rows = [...numbered, ...gone].map((clause, index) =>
    rowOf(state, clause, index < numbered.length ? index + 1 : null),
  );
  return rows.filter((row) => row.no !== null || hangsOn(row) > 0);
}

/** Whether a clause stands for a block of this id, whatever has become of the block. */
export function isClauseBlock(state: Pick<MeetingState, 'clauses'> | null, block: string): boolean {
  return state !== null && valuesOf(state.clauses.clauses).some((clause) => clause.block === block);
}

function rowOf(state: Clauses, clause: Clause, no: number | null): ClauseRow {
  const amendments = valuesOf(state.amendments)
    .filter((one) => one.clause === clause.id && one.outcome !== 'withdrawn')
    .sort((one, other) => other.no - one.no);
  const reservations = valuesOf(state.reservations)
    .filter((one) => one.clause === clause.id && !one.withdrawn)
    .sort((one, other) => one.at - other.at);
  const isShown = ({ hidden }: Amendment | Reservation) => hidden === null;
  const isHidden = ({ hidden }: Amendment | Reservation) => hidden !== null;
  return {
    ...{ clause, no },
    amendments: amendments.filter(isShown),
    reservations: reservations.filter(isShown),
    hidden: {
      amendments: amendments.filter(isHidden),
      reservations: reservations.filter(isHidden),
    },
  };
}

function hangsOn({ amendments, reservations, hidden }: ClauseRow): number {
  const seen = amendments.length + reservations.length;
  return seen + hidden.amendments.length + hidden.reservations.length;
}

interface ClausePlace {
  readonly draft: Id<'draft'>;
  readonly no: number;
}

/** Where a clause stands; null while no block stands for it. */
export function placeOfClause(state: Clauses, clause: Clause): ClausePlace | null {
  const index = (state.orders[clause.draft] ?? []).indexOf(clause.id);
  return index === -1 ? null : { draft: clause.draft, no: index + 1 };
}

/** The clauses into which an opinion went. */
export function placesOfOpinion(state: Clauses, opinion: Id<'opinion'>): ClausePlace[] {
  return valuesOf(state.clauses)
    .filter(({ sources }) => sources.includes(opinion))
    .flatMap((clause) => placeOfClause(state, clause) ?? [])
    .sort((one, other) => one.no - other.no);
}
