import * as z from 'zod/mini';
import type { Answer } from './answers.ts';
import { levelsOf, type Method, optionsOf } from './methods.ts';
import type { Pile } from './pile.ts';
import { rankedBy, rankedSchema } from './ranking.ts';
import { both, type Sum, sumOf, sumSchema, type Weight, without } from './sum.ts';

/** All ballots of those on the roll, and those of them that abstain. */
const cast = { ballots: sumSchema, abstain: sumSchema };

/** Dots as each elector's heads or area multiplies them. */
const pointsSchema = z.object({ heads: z.array(z.int()), area: z.nullable(z.array(z.int())) });

/** Each option, or level, with the electors who named it: of one who named two, in both. */
export const tallySchema = z.discriminatedUnion('method', [
  z.object({
    method: z.literal('approve'),
    yes: sumSchema,
    no: sumSchema,
    abstain: sumSchema,
  }),
  z.object({
    method: z.enum(['single', 'multiple']),
    ...cast,
    options: z.array(sumSchema),
    none: sumSchema,
  }),
  z.object({
    method: z.enum(['rating', 'consent', 'temperature']),
    ...cast,
    levels: z.array(sumSchema),
  }),
  z.object({
    method: z.literal('ranking'),
    ...cast,
    heads: rankedSchema,
    area: z.nullable(rankedSchema),
  }),
  z.object({
    method: z.literal('dots'),
    ...cast,
    options: z.array(sumSchema),
    points: pointsSchema,
  }),
]);

export type Tally = z.infer<typeof tallySchema>;

/** A ballot that counts. */
export interface Counted {
  readonly choice: Answer;
  readonly elector: Weight;
}

/** The ballots of those on the roll; `area` says whether area is measured. */
export function tallyOf(method: Method, ballots: readonly Counted[], area: boolean): Tally {
  const by = (wanted: (choice: Answer) => boolean): Sum =>
    sumOf(
      ballots.filter(({ choice }) => wanted(choice)).map(({ elector }) => elector),
      area,
    );
  const abstain = by((choice) => choice === 'abstain');
  const all = { ballots: by(() => true), abstain };
  const options = () => each(optionsOf(method), (at) => by((choice) => names(choice, at)));
  switch (method.kind) {
    case 'approve':
      return { method: 'approve', yes: by(is('yes')), no: by(is('no')), abstain };
    case 'single':
    case 'multiple':
      return { method: method.kind, ...all, options: options(), none: by(namesNone) };
    case 'ranking':
      return { method: 'ranking', ...all, ...rankingsOf(method, ballots, area) };
    case 'dots':
      return {
        method: 'dots',
        ...all,
        options: options(),
        points: pointsOf(method, ballots, area),
      };
    default: {
      const levels = each(levelsOf(method), (at) => by((choice) => isLevel(choice, at)));
      return { method: method.kind, ...all, levels };
    }
  }
}

const is = (wanted: Answer) => (choice: Answer) => choice === wanted;

function each<T>(count: number, at: (place: number) => T): T[] {
  return Array.from({ length: count }, (_, place) => at(place));
}

function names(choice: Answer, option: number): boolean {
  if (typeof choice === 'string') return false;
  if (choice.kind === 'options') return choice.options.includes(option);
  return choice.kind === 'dots' && (choice.dots[option] ?? 0) > 0;
}

function namesNone(choice: Answer): boolean {
  return typeof choice !== 'string' && choice.kind === 'options' && choice.options.length === 0;
}

function isLevel(choice: Answer, level: number): boolean {
  return typeof choice !== 'string' && choice.kind === 'level' && choice.level === level;
}

type Ranking = Extract<Method, { kind: 'ranking' }>;

/** Ballots with the same order are one pile, so that what is counted never depends on how they came in. */
function rankingsOf({ count, options }: Ranking, ballots: readonly Counted[], area: boolean) {
  const piles = (weigh: (elector: Weight) => number): Pile[] => {
    const byOrder = new Map<string, { order: readonly number[]; weight: number }>();
    for (const { choice, elector } of ballots) {
      if (typeof choice === 'string' || choice.kind !== 'order') continue;
      const pile = byOrder.get(choice.order.join(' ')) ?? { order: choice.order, weight: 0 };
      pile.weight += weigh(elector);
      byOrder.set(choice.order.join(' '), pile);
    }
    return [...byOrder.values()];
  };
  const known = area && ballots.every(({ elector }) => elector.area !== null);
  return {
    heads: rankedBy(
      count,
      piles(({ heads }) => heads),
      options,
    ),
    area: known
      ? rankedBy(
          count,
          piles((elector) => elector.area ?? 0),
          options,
        )
      : null,
  };
}

type Dots = Extract<Method, { kind: 'dots' }>;

function pointsOf({ options }: Dots, ballots: readonly Counted[], area: boolean) {
  const points = (weigh: (elector: Weight) => number) =>
    each(options, (option) =>
      ballots.reduce((sum, { choice, elector }) => {
        const dots = typeof choice === 'string' || choice.kind !== 'dots' ? [] : choice.dots;
        return sum + (dots[option] ?? 0) * weigh(elector);
      }, 0),
    );
  const known = area && ballots.every(({ elector }) => elector.area !== null);
  return {
    heads: points(({ heads }) => heads),
    area: known ? points((elector) => elector.area ?? 0) : null,
  };
}

/** All ballots, and those among them that say anything. */
export function castIn(tally: Tally): { readonly all: Sum; readonly expressed: Sum } {
  if (tally.method !== 'approve') {
    return { all: tally.ballots, expressed: without(tally.ballots, tally.abstain) };
  }
  const expressed = both(tally.yes, tally.no);
  return { all: both(expressed, tally.abstain), expressed };
}
