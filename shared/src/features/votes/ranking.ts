import * as z from 'zod/mini';
import { countOff, roundSchema } from './instant-runoff.ts';
import type { rankings } from './methods.ts';
import type { Pile } from './pile.ts';
import { pairsOf, schulzeLayers } from './schulze.ts';

/** What the rankings come to under one measure, with all that is needed to follow it. */
export const rankedSchema = z.discriminatedUnion('count', [
  /** The first place of n options is worth n−1, the second n−2 …; whatever was left out, nothing. */
  z.object({ count: z.literal('borda'), points: z.array(z.int()) }),
  z.object({
    count: z.literal('irv'),
    rounds: z.array(roundSchema),
    /** Who can win; several where a tie among the last would have to be broken one way or another. */
    winners: z.array(z.int()),
  }),
  /** `pairs[a][b]`: the weight of the ballots that place a above b. */
  z.object({ count: z.literal('schulze'), pairs: z.array(z.array(z.int())) }),
]);

export type Ranked = z.infer<typeof rankedSchema>;

export function rankedBy(
  count: (typeof rankings)[number],
  piles: readonly Pile[],
  options: number,
): Ranked {
  switch (count) {
    case 'borda':
      return { count, points: bordaPoints(piles, options) };
    case 'irv':
      return { count, ...countOff(piles, options) };
    default:
      return { count, pairs: pairsOf(piles, options) };
  }
}

function bordaPoints(piles: readonly Pile[], options: number): number[] {
  const points = Array.from({ length: options }, () => 0);
  for (const { order, weight } of piles) {
    order.forEach((option, place) => {
      points[option] = (points[option] ?? 0) + weight * (options - 1 - place);
    });
  }
  return points;
}

/** Options that nothing tells apart, and what they have come to, where that is a number. */
export interface Layer {
  readonly options: readonly number[];
  readonly count: number | null;
}

/** The options from the best down. Of an instant run-off only who can win. */
export function layersOf(ranked: Ranked): Layer[] {
  switch (ranked.count) {
    case 'borda':
      return layersByCount(ranked.points);
    case 'irv':
      return ranked.winners.length === 0 ? [] : [{ options: ranked.winners, count: null }];
    default:
      return schulzeLayers(ranked.pairs).map((options) => ({ options, count: null }));
  }
}

/** The highest first. What nobody wants is not ranked at all. */
export function layersByCount(counts: readonly number[]): Layer[] {
  const kinds = [...new Set(counts)].filter((count) => count > 0).sort((a, b) => b - a);
  return kinds.map((count) => ({
    count,
    options: counts.flatMap((each, option) => (each === count ? [option] : [])),
  }));
}
