import {
  type AgendaItem,
  type AgendaState,
  type ItemId,
  siblingsOf,
} from '@haoshangliang/shared/features/agenda';
import { getIn } from '@haoshangliang/shared/kernel';

export interface OutlineRow {
  readonly item: AgendaItem;
  /** 4 on the first level, 4.1 below it. */
  readonly number: string;
  readonly level: 1 | 2;
  /** Place among its siblings, counted from 0. */
  readonly place: number;
  /** The last of its siblings. */
  readonly last: boolean;
  /** Stands for the items below it and is never started itself. */
  readonly heading: boolean;
}

/** The agenda in the order in which it is read and walked. */
export function outlineOf(agenda: AgendaState): OutlineRow[] {
  return rowsBelow(agenda, null).flatMap((row) => [row, ...rowsBelow(agenda, row)]);
}

// Items never change but are replaced, so a row can be kept with its item. A list of 200 then sees which few are new.
const kept = new WeakMap<AgendaItem, OutlineRow>();

function rowsBelow(agenda: AgendaState, above: OutlineRow | null): OutlineRow[] {
  const ids = siblingsOf(agenda, above?.item.id ?? null);
  return ids.flatMap((id, place): OutlineRow[] => {
    const item = getIn(agenda.items, id);
    if (item === undefined) return [];
    const number = above === null ? `${place + 1}` : `${above.number}.${place + 1}`;
    const heading = siblingsOf(agenda, id).length > 0;
    const last = place === ids.length - 1;
    return [keptRow({ item, number, level: above === null ? 1 : 2, place, last, heading })];
  });
}

function keptRow(row: OutlineRow): OutlineRow {
  const before = kept.get(row.item);
  const isSame =
    before !== undefined &&
    before.number === row.number &&
    before.last === row.last &&
    before.heading === row.heading;
  if (isSame) return before;
  kept.set(row.item, row);
  return row;
}

export function rowOf(rows: readonly OutlineRow[], id: ItemId | null): OutlineRow | undefined {
  return rows.find(({ item }) => item.id === id);
}

/** The item to come: the first one waiting behind the current or last walked item, else the first one waiting at all. */
export function nextRow(agenda: AgendaState, rows: readonly OutlineRow[]): OutlineRow | undefined {
  const waiting = (row: OutlineRow) => !row.heading && row.item.status === 'waiting';
  let from = -1;
  rows.forEach((row, index) => {
    if (row.item.startedAt !== null && row.item.status !== 'waiting') from = index;
  });
  const current = rows.findIndex(({ item }) => item.id === agenda.current);
  const behind = current === -1 ? from : current;
  return rows.slice(behind + 1).find(waiting) ?? rows.find(waiting);
}
