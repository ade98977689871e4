import { isLive, type PeopleState, type Seat } from '@haoshangliang/shared/features/people';
import { membersOf } from '@haoshangliang/shared/features/votes';
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
  const onRoll = new Set<string>(
    lines.flatMap((line) => [...membersOf(line), line.household ?? line.seat]),
  );
  // A household that is on the roll votes there.
  const stands = ({ id, household }: Seat) =>
    onRoll.has(id) || (household != null && onRoll.has(household));
  return valuesOf(seats)
    .filter((seat) => seat.voter && isLive(seat) && !stands(seat))
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

/** How many households have voters, and how many voters are of none. */
export function householdsIn(seats: PeopleState['seats']) {
  const voters = valuesOf(seats).filter((seat) => seat.voter && isLive(seat));
  const of = voters.flatMap(({ household }) => household ?? []);
  return { several: new Set(of).size, alone: voters.length - of.length };
}
