import type { SeatId } from '../../kernel/index.ts';
import type { Elector } from './sum.ts';

type Line = Pick<Elector, 'seat' | 'others' | 'proxies'>;

/** Whom the line of the roll is about: the seat it stands under, and the others of its household. */
export function membersOf({ seat, others = [] }: Line): SeatId[] {
  return [seat, ...others];
}

/** Who may cast its ballot: its members but those who have appointed somebody, and whom they have appointed. */
export function voicesOf(line: Line): SeatId[] {
  const given = (line.proxies ?? []).filter(({ ended }) => ended !== true);
  const own = membersOf(line).filter((seat) => !given.some(({ of }) => of === seat));
  return [...new Set([...own, ...given.map(({ to }) => to)])];
}

/** Who knows of its ballot: its members, and whoever may cast it. */
export function knowersOf(line: Line): SeatId[] {
  return [...new Set([...membersOf(line), ...voicesOf(line)])];
}

/** Who has a part in it, also one that has ended. */
export function partiesOf(line: Line): SeatId[] {
  return [...new Set([...membersOf(line), ...(line.proxies ?? []).map(({ to }) => to)])];
}

/** Has this member of the line appointed somebody who votes in their place? */
export function hasAppointed({ proxies = [] }: Pick<Line, 'proxies'>, member: SeatId): boolean {
  return proxies.some(({ of, ended }) => of === member && ended !== true);
}
