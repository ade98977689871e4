import * as z from 'zod/mini';
import { integer } from '../../kernel/index.ts';

export const maxOptions = 20;

/** Ties of a ranking are followed through every order in which they could be broken: that is feasible up to here. */
export const maxRanked = 10;

const version = z.literal(1);
const options = integer(2, maxOptions);
/** 以上都不选 stands on the ballot beside the options. */
const none = z.boolean();

const multiple = z
  .strictObject({
    kind: z.literal('multiple'),
    version,
    options,
    /** How many options one ballot names. */
    min: integer(1, maxOptions),
    max: integer(1, maxOptions),
    none,
  })
  .check(z.refine(({ min, max, options: all }) => min <= max && max <= all));

const scale = z.discriminatedUnion('kind', [
  /** 满意, 基本满意, 不满意. */
  z.strictObject({ kind: z.literal('satisfaction') }),
  z.strictObject({ kind: z.literal('numeric'), from: integer(0, 1), to: integer(3, 10) }),
]);

/** The ways in which rankings are counted. */
export const rankings = ['borda', 'irv', 'schulze'] as const;

/**
 * What a vote asks. `options` is how many there are; what they are called stands in the words, in the order of the
 * ballot, and everywhere else an option is its place in that order, from 0.
 */
export const methodSchema = z.discriminatedUnion('kind', [
  /** 赞成, 反对, 弃权. */
  z.strictObject({ kind: z.literal('approve'), version }),
  z.strictObject({ kind: z.literal('single'), version, options, none }),
  multiple,
  z.strictObject({ kind: z.literal('rating'), version, scale }),
  z.strictObject({
    kind: z.literal('ranking'),
    version,
    options: integer(2, maxRanked),
    count: z.enum(rankings),
    /** Every option must be given a place. */
    complete: z.boolean(),
  }),
  /** Dots from a budget, spread over the options; not all of them must be spent. */
  z.strictObject({ kind: z.literal('dots'), version, options, budget: integer(1, 100) }),
  /** 同意, 有保留, 反对; whoever objects says why. */
  z.strictObject({ kind: z.literal('consent'), version }),
  /** How the room feels; decides nothing. */
  z.strictObject({ kind: z.literal('temperature'), version }),
]);

export type Method = z.infer<typeof methodSchema>;

export const approve = { kind: 'approve', version: 1 } as const satisfies Method;

/** How many options the method asks names for. */
export function optionsOf(method: Method): number {
  return 'options' in method ? method.options : 0;
}

/** From the first to the last, 满意 and 同意 being the first. */
export const consentLevels = ['consent', 'reserve', 'object'] as const;

/** How many levels a ballot chooses from; 0 where it does not choose a level. */
export function levelsOf(method: Method): number {
  switch (method.kind) {
    case 'rating':
      return method.scale.kind === 'satisfaction' ? 3 : method.scale.to - method.scale.from + 1;
    case 'consent':
      return consentLevels.length;
    case 'temperature':
      return 5;
    default:
      return 0;
  }
}
