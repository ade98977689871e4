import * as z from 'zod/mini';
import { type Base, bases, type Condition, type Measure, measures, type Quorum } from './rule.ts';
import { both, type Sum } from './sum.ts';
import { castIn, type Tally } from './tally.ts';

/** One line of the arithmetic: `count` of `total` against n/d, and the least count that would have been enough. */
export const stepSchema = z.object({
  of: z.enum(['quorum', 'participation', 'agreement']),
  measure: z.enum(measures),
  base: z.enum(bases),
  count: z.int(),
  total: z.int(),
  n: z.int(),
  d: z.int(),
  strict: z.boolean(),
  needed: z.int(),
  holds: z.boolean(),
  /** Of which option, where the rule asks for agreement with an option. */
  option: z.optional(z.int()),
});

export type Step = z.infer<typeof stepSchema>;

/** Who could have voted and who was there, at one moment. */
export interface House {
  readonly eligible: Sum;
  readonly present: Sum;
}

/** All that a verdict rests on. */
export interface Figures extends House {
  readonly opening: House;
  readonly tally: Tally;
}

/**
 * Compares count/total with n/d by whole numbers: count·d against n·total, both below 2^53 by the bounds in `rule.ts`. A
 * share of nothing is never reached.
 */
export function compare(count: number, total: number, share: Pick<Quorum, 'n' | 'd' | 'strict'>) {
  const { n, d, strict } = share;
  const product = n * total;
  const rest = product % d;
  const whole = (product - rest) / d;
  const needed = Math.max(1, strict || rest > 0 ? whole + 1 : whole);
  const reached = strict ? count * d > product : count * d >= product;
  return { count, total, n, d, strict, needed, holds: total > 0 && reached };
}

export function quorumSteps(quorum: readonly Quorum[], house: House): Step[] | null {
  return complete(
    quorum.map((part) => {
      const [count, total] = [house.present[part.measure], house.eligible[part.measure]];
      if (count === null || total === null) return null;
      const { measure } = part;
      return { of: 'quorum', measure, base: 'eligible', ...compare(count, total, part) };
    }),
  );
}

/** The lines of one condition: where it asks for agreement, one for each candidate; null stands for the question itself. */
export function stepsFor(
  condition: Condition,
  figures: Figures,
  candidates: readonly (number | null)[],
): (Step | null)[] {
  if (condition.of === 'participation') return [stepOf(condition, figures, null)];
  return candidates.map((candidate) => stepOf(condition, figures, candidate));
}

function stepOf(condition: Condition, figures: Figures, option: number | null): Step | null {
  const { of, measure, base } = condition;
  const agreeing = of === 'agreement' ? agreeingWith(figures.tally, option) : null;
  const count =
    of === 'agreement' ? (agreeing?.[measure] ?? null) : baseOf('voting', measure, figures);
  const total = baseOf(base, measure, figures);
  if (count === null || total === null) return null;
  const step = { of, measure, base, ...compare(count, total, condition) };
  return option === null ? step : { ...step, option };
}

/** 赞成; 满意 and 基本满意; 同意 and 有保留; or those who named the option. Null: the method knows no agreement. */
function agreeingWith(tally: Tally, option: number | null): Sum | null {
  switch (tally.method) {
    case 'approve':
      return tally.yes;
    case 'rating':
    case 'consent': {
      const [first, second] = tally.levels;
      return first === undefined || second === undefined ? null : both(first, second);
    }
    case 'single':
    case 'multiple':
      return option === null ? null : (tally.options[option] ?? null);
    default:
      return null;
  }
}

function baseOf(base: Base, measure: Measure, { eligible, present, tally }: Figures) {
  if (base === 'eligible') return eligible[measure];
  if (base === 'present') return present[measure];
  const { all, expressed } = castIn(tally);
  return (base === 'yes+no' ? expressed : all)[measure];
}

/** All of them, or nothing. */
export function complete(steps: readonly (Step | null)[]): Step[] | null {
  const known = steps.filter((step) => step !== null);
  return known.length === steps.length ? known : null;
}
