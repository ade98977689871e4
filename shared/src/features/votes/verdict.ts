import * as z from 'zod/mini';
import {
  type Base,
  bases,
  type Condition,
  type Measure,
  measures,
  type Quorum,
  type Rule,
} from './rule.ts';
import type { Sum, Tally } from './tally.ts';

/** One line of the arithmetic: `count` of `total` against n/d, and the least count that would have been enough. */
const stepSchema = z.object({
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
});

type Step = z.infer<typeof stepSchema>;

/**
 * The whole chain, each line of it. The quorum at the opening decides, the one at the close is shown beside it.
 * `conditions` is empty where there was no quorum: then nothing else is judged.
 */
export const verdictSchema = z.object({
  outcome: z.enum(['passed', 'failed', 'no_quorum']),
  quorum: z.object({ opening: z.array(stepSchema), close: z.array(stepSchema) }),
  conditions: z.array(stepSchema),
});

export type Verdict = z.infer<typeof verdictSchema>;

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
function compare(count: number, total: number, share: Pick<Quorum, 'n' | 'd' | 'strict'>) {
  const { n, d, strict } = share;
  const product = n * total;
  const rest = product % d;
  const whole = (product - rest) / d;
  const needed = Math.max(1, strict || rest > 0 ? whole + 1 : whole);
  const reached = strict ? count * d > product : count * d >= product;
  return { count, total, n, d, strict, needed, holds: total > 0 && reached };
}

function quorumSteps(quorum: readonly Quorum[], house: House): Step[] | null {
  return complete(
    quorum.map((part) => {
      const [count, total] = [house.present[part.measure], house.eligible[part.measure]];
      if (count === null || total === null) return null;
      const { measure } = part;
      return { of: 'quorum', measure, base: 'eligible', ...compare(count, total, part) };
    }),
  );
}

/** Judges a vote: the whole rule or, where a figure is missing that any part of it needs, nothing (null). */
export function judge(rule: Rule, figures: Figures): Verdict | null {
  const opening = quorumSteps(rule.quorum, figures.opening);
  const close = quorumSteps(rule.quorum, figures);
  const judged = complete(rule.conditions.map((condition) => conditionStep(condition, figures)));
  if (opening === null || close === null || judged === null) return null;
  const quorum = { opening, close };
  if (!opening.every(({ holds }) => holds)) return { outcome: 'no_quorum', quorum, conditions: [] };
  const outcome = judged.every(({ holds }) => holds) ? 'passed' : 'failed';
  return { outcome, quorum, conditions: judged };
}

function conditionStep(condition: Condition, figures: Figures): Step | null {
  const { of, measure, base } = condition;
  const count =
    of === 'agreement' ? figures.tally.yes[measure] : baseOf('voting', measure, figures);
  const total = baseOf(base, measure, figures);
  if (count === null || total === null) return null;
  return { of, measure, base, ...compare(count, total, condition) };
}

function baseOf(base: Base, measure: Measure, figures: Figures): number | null {
  const { yes, no, abstain } = figures.tally;
  switch (base) {
    case 'eligible':
      return figures.eligible[measure];
    case 'present':
      return figures.present[measure];
    case 'yes+no':
      return together(yes[measure], no[measure]);
    default:
      return together(together(yes[measure], no[measure]), abstain[measure]);
  }
}

function together(a: number | null, b: number | null): number | null {
  return a === null || b === null ? null : a + b;
}

/** All of them, or nothing. */
function complete(steps: readonly (Step | null)[]): Step[] | null {
  const known = steps.filter((step) => step !== null);
  return known.length === steps.length ? known : null;
}
