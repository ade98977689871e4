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
