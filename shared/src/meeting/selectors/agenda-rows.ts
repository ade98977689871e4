import {
  type AgendaItem,
  type AgendaState,
  type ItemId,
  siblingsOf,
} from '../../features/agenda/index.ts';
import type { Sitting } from '../../features/life/index.ts';
import { getIn, minute } from '../../kernel/index.ts';

export interface AgendaRow {
  readonly item: AgendaItem;
  /** 4 on the first level, 4.1 below it. */
  readonly number: string;
  readonly level: 1 | 2;
  /** Stands for the items below it and is never started itself. */
  readonly heading: boolean;
  /** Planned minutes; a heading's are those of the items below it, skipped ones left out. Null: none planned. */
  readonly plannedMinutes: number | null;
  /** Milliseconds it has been under way while the meeting sat; null before its start. A heading's is the sum below it. */
  readonly elapsed: number | null;
}

interface Clock {
  /** Milliseconds since 1970, by the server. */
  readonly now: number;
  /** Time between sittings is nobody's. */
  readonly sittings: readonly Sitting[];
}

/** The agenda in the order in which it is read and walked; removed items are left out. */
export function agendaRows(agenda: AgendaState, clock: Clock): AgendaRow[] {
  return itemsBelow(agenda, null).flatMap((item, place) => {
    const number = `${place + 1}`;
    const below = itemsBelow(agenda, item.id).map((child, index) =>
      rowOf(child, `${number}.${index + 1}`, clock),
    );
    return below.length === 0
      ? [rowOf(item, number, clock)]
      : [headingOf(item, number, below), ...below];
  });
}

function itemsBelow(agenda: AgendaState, parent: ItemId | null): AgendaItem[] {
  return siblingsOf(agenda, parent).flatMap((id) => getIn(agenda.items, id) ?? []);
}

function rowOf(item: AgendaItem, number: string, clock: Clock): AgendaRow {
  const level = item.parent === null ? 1 : 2;
  return {
    item,
    number,
    level,
    heading: false,
    plannedMinutes: item.minutes,
    elapsed: elapsedOf(item, clock),
  };
}

function headingOf(item: AgendaItem, number: string, below: readonly AgendaRow[]): AgendaRow {
  const planned = below
    .filter((row) => row.item.status !== 'skipped')
    .map((row) => row.plannedMinutes);
  const plannedMinutes = sumOf(planned) ?? item.minutes;
  return {
    item,
    number,
    level: 1,
    heading: true,
    plannedMinutes,
    elapsed: sumOf(below.map((row) => row.elapsed)),
  };
}

/** Null where there is nothing to add. */
function sumOf(numbers: readonly (number | null)[]): number | null {
  const known = numbers.filter((number) => number !== null);
  return known.length === 0 ? null : known.reduce((sum, number) => sum + number, 0);
}

function elapsedOf({ startedAt, endedAt }: AgendaItem, { now, sittings }: Clock): number | null {
  if (startedAt === null) return null;
  const end = endedAt ?? now;
  const within = ({ from, to }: Sitting) =>
    Math.max(0, Math.min(end, to ?? now) - Math.max(startedAt, from));
  return sittings.reduce((sum, sitting) => sum + within(sitting), 0);
}

/** Minutes planned for the whole meeting's items, headings counted by what is below them; null: none planned. */
export function plannedMinutes(rows: readonly AgendaRow[]): number | null {
  return sumOf(rows.filter(({ level }) => level === 1).map((row) => row.plannedMinutes));
}

/** How far behind its plan the row is, in milliseconds; negative: time is left. Null where nothing was planned or begun. */
export function overrunOf({ elapsed, plannedMinutes: planned }: AgendaRow): number | null {
  return elapsed === null || planned === null ? null : elapsed - planned * minute;
}

/** The item to come: the first one waiting behind the current or last walked one, else the first one waiting at all. */
export function nextRow(agenda: AgendaState, rows: readonly AgendaRow[]): AgendaRow | undefined {
  const waiting = ({ heading, item }: AgendaRow) => !heading && item.status === 'waiting';
  const current = rows.findIndex(({ item }) => item.id === agenda.current);
  const walked = rows
    .map(({ item }) => item.startedAt !== null && item.status !== 'waiting')
    .lastIndexOf(true);
  const from = current === -1 ? walked : current;
  return rows.slice(from + 1).find(waiting) ?? rows.find(waiting);
}
