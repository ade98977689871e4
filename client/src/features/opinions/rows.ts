import type {
  Opinion,
  OpinionStatus,
  OpinionsState,
  Stance,
} from '@haoshangliang/shared/features/opinions';
import { opinionsByStance, opinionsByTime } from '@haoshangliang/shared/meeting';

export type Order = 'time' | 'stance';

export interface OpinionRow {
  readonly id: string;
  readonly opinion: Opinion;
  readonly folded: readonly Opinion[];
}

const none: readonly Opinion[] = [];

interface Question {
  readonly item: Opinion['item'] | null;
  readonly order: Order;
  readonly statuses: readonly OpinionStatus[];
}

/** The opinions of an item, the newest first; by side where that is asked for. */
export function opinionRows(
  state: OpinionsState,
  { item, order, statuses }: Question,
): OpinionRow[] {
  if (item === null) return [];
  const threads =
    order === 'time'
      ? opinionsByTime(state, item, statuses).reverse()
      : opinionsByStance(state, item, statuses).flatMap((side) => [...side.threads].reverse());
  return threads.map(({ opinion, folded }) => ({
    id: opinion.id,
    opinion,
    folded: folded.length === 0 ? none : folded,
  }));
}

export interface Side<T> {
  readonly stance: Stance | null;
  readonly rows: readonly T[];
}

/** Rows under the heading of their side, in the order in which the sides come; one side without a name where time rules. */
export function inSides<T>(
  rows: readonly T[],
  order: Order,
  stanceOf: (row: T) => Stance,
): Side<T>[] {
  if (order === 'time') return [{ stance: null, rows }];
  const met = [...new Set(rows.map(stanceOf))];
  return met.map((stance) => ({ stance, rows: rows.filter((row) => stanceOf(row) === stance) }));
}
