import { isLive, type PeopleState } from '@haoshangliang/shared/features/people';
import { type SeatId, valuesOf } from '@haoshangliang/shared/kernel';
import type { RollLineInfo } from '@haoshangliang/shared/wire';

export const rollViews = ['waiting', 'voted', 'all'] as const;

export type RollView = (typeof rollViews)[number];

/** Lines of one view, in the order of the roll. */
export function rollRows(lines: readonly RollLineInfo[], view: RollView): readonly RollLineInfo[] {
  return lines.filter(({ ballot }) => view === 'all' || (view === 'voted') === (ballot !== null));
}

/** Voters of the roster who are not on the roll: they came or became voters after the opening. */
export function lateVoters(
  { seats }: PeopleState,
  lines: readonly RollLineInfo[],
): readonly SeatId[] {
  const onRoll = new Set(lines.map(({ seat }) => seat));
  return valuesOf(seats)
    .filter((seat) => seat.voter && isLive(seat) && !onRoll.has(seat.id))
    .map(({ id }) => id)
    .sort();
}

/** Of each group on the roll how many have voted; the largest first. */
export function turnoutByGroup(lines: readonly RollLineInfo[]) {
  const groups = [...new Set(lines.map(({ group }) => group))];
  return groups
    .map((group) => {
      const own = lines.filter((line) => line.group === group);
      const done = own.filter(({ ballot }) => ballot !== null).length;
      return { group, done, of: own.length };
    })
    .sort((a, b) => b.of - a.of || ((a.group ?? '') < (b.group ?? '') ? -1 : 1));
}
