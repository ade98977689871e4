import * as z from 'zod/mini';
import { integer } from '../../kernel/index.ts';
import { type Layer, layersByCount, layersOf } from './ranking.ts';
import type { Tally } from './tally.ts';

/** What happens when options are level where only some of them can be chosen. */
export const tieBreaks = ['none', 'lot', 'chair'] as const;

/** Choosing among options: the first so many of them, by heads or by area. */
export const selectSchema = z.strictObject({
  top: integer(1, 10),
  measure: z.enum(['heads', 'area']),
  tie: z.enum(tieBreaks),
});

export type Select = z.infer<typeof selectSchema>;

const option = z.int();

/** The options in their order, who is chosen, and between whom a tie is left open. */
export const selectionSchema = z.object({
  ...selectSchema.shape,
  /** From the best down; options of one layer are level. `count` is null where places are not a matter of one number. */
  layers: z.array(z.object({ options: z.array(option), count: z.nullable(z.int()) })),
  chosen: z.array(option),
  /** Level with one another, and more than there is room for; empty: no tie. */
  tied: z.array(option),
  /** How the tie was settled afterwards. `seed` is the number that was drawn. */
  settled: z.nullable(
    z.object({
      by: z.enum(['lot', 'chair']),
      seed: z.nullable(z.string()),
      chosen: z.array(option),
    }),
  ),
});

export type Selection = z.infer<typeof selectionSchema>;

/** Null where the figures that it is to be decided by are missing, or the method has no options. */
export function selectFrom(tally: Tally, select: Select): Selection | null {
  const layers = layersIn(tally, select.measure);
  if (layers === null) return null;
  const chosen: number[] = [];
  let tied: readonly number[] = [];
  for (const { options } of layers) {
    if (chosen.length === select.top) break;
    if (chosen.length + options.length > select.top) {
      tied = options;
      break;
    }
    chosen.push(...options);
  }
  const all = layers.map(({ options, count }) => ({ options: [...options], count }));
  return { ...select, layers: all, chosen, tied: [...tied], settled: null };
}

function layersIn(tally: Tally, measure: Select['measure']): Layer[] | null {
  switch (tally.method) {
    case 'single':
    case 'multiple': {
      const counts = tally.options.map((sum) => sum[measure]);
      const known = counts.filter((count) => count !== null);
      return known.length === counts.length ? layersByCount(known) : null;
    }
    case 'ranking':
      return tally[measure] === null ? null : layersOf(tally[measure]);
    case 'dots':
      return tally.points[measure] === null ? null : layersByCount(tally.points[measure]);
    default:
      return null;
  }
}

/** How many of those that are level can still be chosen. */
export function openPlaces({ top, chosen }: Selection): number {
  return top - chosen.length;
}

/**
 * Between whom a run-off is held: those who are level; where nobody is but none has enough, the best two, or more where
 * the second place is shared.
 */
export function contenders({ tied, layers }: Selection): readonly number[] {
  if (tied.length > 0) return tied;
  const best: number[] = [];
  for (const { options } of layers) {
    if (best.length < 2) best.push(...options);
  }
  return best.length < 2 ? [] : [...best].sort((a, b) => a - b);
}

/**
 * Draws lots: the number, drawn by chance outside, is divided by how many are left; the remainder says whose turn it is.
 * Anyone can do it again. The last digit of an id is not all chance, so it is left out.
 */
export function drawn(seed: string, options: readonly number[], places: number): number[] {
  let number = [...seed.slice(0, -1)].reduce(
    (sum, digit) => sum * 32n + BigInt(digits.indexOf(digit)),
    0n,
  );
  const left = [...options].sort((a, b) => a - b);
  const chosen: number[] = [];
  while (chosen.length < places && left.length > 0) {
    const at = Number(number % BigInt(left.length));
    number /= BigInt(left.length);
    chosen.push(...left.splice(at, 1));
  }
  return chosen.sort((a, b) => a - b);
}

/** The digits of an id, of which each is worth its place. */
const digits = '0123456789abcdefghjkmnpqrstvwxyz';
