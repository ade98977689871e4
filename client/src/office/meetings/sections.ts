import { wallClock } from '@haoshangliang/shared/kernel';
import type { MeetingRow } from '@haoshangliang/shared/wire';

type Name = 'today' | 'later' | 'past';

export interface Section {
  readonly name: Name;
  readonly rows: readonly MeetingRow[];
}

const day = 24 * 60 * 60_000;
const over: readonly MeetingRow['phase'][] = ['closed', 'in-review', 'issued'];

function sectionOf({ phase, startsAt }: MeetingRow, now: number): Name {
  if (phase === 'open' || phase === 'adjourned') return 'today';
  if (over.includes(phase)) return 'past';
  if (startsAt === null) return 'later';
  const midnight = now - (wallClock(now) % day);
  if (startsAt < midnight) return 'past';
  return startsAt < midnight + day ? 'today' : 'later';
}

/** What counts, and what is there to look at and to practise: the two are never in one list. */
export function apart(rows: readonly MeetingRow[]) {
  return {
    real: rows.filter(({ mark }) => mark === 'real'),
    trial: rows.filter(({ mark }) => mark !== 'real'),
  };
}

/** Meetings by what has to be done with them; empty sections are left out. */
export function sections(rows: readonly MeetingRow[], now: number): Section[] {
  const names: readonly Name[] = ['today', 'later', 'past'];
  return names
    .map((name) => ({ name, rows: rows.filter((row) => sectionOf(row, now) === name) }))
    .filter((section) => section.rows.length > 0);
}
