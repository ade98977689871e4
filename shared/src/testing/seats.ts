import type { Seat } from '../features/people/index.ts';
import { idAt } from './history.ts';

export const seatAt = (n: number) => idAt<'seat'>(1000 + n);
export const groupAt = (n: number) => idAt<'group'>(2000 + n);
export const claimAt = (n: number) => idAt<'claim'>(3000 + n);

type Line = Omit<Seat, 'id' | 'removed' | 'mergedInto' | 'mergedBy'> & {
  readonly seat: Seat['id'];
};

/** A line of the roster: a resident with a vote, unless said otherwise. */
export function line(n: number, part: Partial<Line> = {}): Line {
  return {
    seat: seatAt(n),
    role: 'resident',
    label: 'owner',
    group: null,
    sector: null,
    heads: 1,
    area: 8860,
    voter: true,
    visitor: false,
    ...part,
  };
}

export function visitor(n: number): Line {
  return line(n, { visitor: true, voter: false, area: null, label: 'visitor' });
}
