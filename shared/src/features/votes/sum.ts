import * as z from 'zod/mini';
import { idOf, type SeatId } from '../../kernel/index.ts';

/** What one elector weighs, as the opening froze it; area in hundredths of a square metre. */
export const weightSchema = z.object({
  heads: z.int(),
  area: z.nullable(z.int()),
  group: z.nullable(idOf('group')),
  /** Where a household has one ballot: which household, and who else may cast it. */
  household: z.optional(idOf('household')),
  others: z.optional(z.array(idOf('seat'))),
  /** 委托: who of them has appointed whom; `ended`: taken back for this vote. */
  proxies: z.optional(
    z.array(z.object({ of: idOf('seat'), to: idOf('seat'), ended: z.optional(z.literal(true)) })),
  ),
});

export interface Elector extends z.infer<typeof weightSchema> {
  readonly seat: SeatId;
}

/** Electors counted three ways, never mixed. `area` is null where it is not measured or not known of all of them. */
export const sumSchema = z.object({
  seats: z.int(),
  heads: z.int(),
  area: z.nullable(z.int()),
});

export type Sum = z.infer<typeof sumSchema>;

/**
 * What others than staff learn of ballots while they are counted: an area often belongs to one owner, so a sum that grows
 * by it names who has just voted. Of nobody there is nothing to learn.
 */
export function withoutArea(sum: Sum): Sum {
  return sum.seats === 0 ? sum : { ...sum, area: null };
}

export type Weight = Pick<Elector, 'heads' | 'area'>;

/** Nobody yet; with or without area. */
export function nobody(area: boolean): Sum {
  return { seats: 0, heads: 0, area: area ? 0 : null };
}

function moved(sum: Sum, weight: Weight, by: 1 | -1): Sum {
  const area = sum.area === null || weight.area === null ? null : sum.area + by * weight.area;
  return { seats: sum.seats + by, heads: sum.heads + by * weight.heads, area };
}

export function plus(sum: Sum, weight: Weight): Sum {
  return moved(sum, weight, 1);
}

export function minus(sum: Sum, weight: Weight): Sum {
  return moved(sum, weight, -1);
}

/** All of them together; `area` says whether area is measured. */
export function sumOf(electors: readonly Weight[], area: boolean): Sum {
  return electors.reduce(plus, nobody(area));
}

/** Two sums of different electors as one. */
export function both(one: Sum, other: Sum): Sum {
  const area = one.area === null || other.area === null ? null : one.area + other.area;
  return { seats: one.seats + other.seats, heads: one.heads + other.heads, area };
}

/** `all` without `part` of them. */
export function without(all: Sum, part: Sum): Sum {
  const area = all.area === null || part.area === null ? null : all.area - part.area;
  return { seats: all.seats - part.seats, heads: all.heads - part.heads, area };
}
