import { isDeepStrictEqual } from 'node:util';
import { meaningOf } from '../case/rule-of.ts';
import type { VotePlan } from '../case/vote-plan.ts';
import { type Fraction, fraction, plus, zero } from '../count/fraction.ts';
import { chosenFrom, type Papers } from '../count/options.ts';
import { type Measure, type Option, type Poll, resultOf } from '../count/poll.ts';

/** All that a count of one's own rests on. */
export interface Counting extends Omit<Poll, 'ballots'> {
  readonly plan: Pick<VotePlan, 'ballot' | 'method' | 'rule'>;
  readonly papers: Papers;
}

/** Person by person: who named each option. */
export function ownCount(
  { plan, electors, papers }: Counting,
  measure: Measure,
): Map<string, Fraction> {
  const weights = new Map(
    electors.map(({ ref, area }) => [ref, measure === 'heads' ? fraction(1) : (area ?? zero)]),
  );
  return new Map(
    plan.ballot.options.map((option) => {
      const naming = [...papers].filter(([, named]) => named.includes(option));
      const sum = naming.reduce((all, [ref]) => plus(all, weights.get(ref) ?? zero), zero);
      return [option, sum];
    }),
  );
}

/** As a case writes it: an outcome, or who is chosen. */
export function ownResult({ plan, papers, ...house }: Counting): unknown {
  const { method, rule, ballot } = plan;
  if (method.kind === 'levels') return 'n/a';
  if (method.kind === 'approve') {
    const ballots = [...papers].flatMap(([ref, [name = '']]): [string, Option][] => {
      const meant = meaningOf(name);
      return meant === undefined ? [] : [[ref, meant]];
    });
    return resultOf(rule, { ...house, ballots: new Map(ballots) });
  }
  const chosen = chosenFrom(ballot.options, papers, method.choosing);
  if (chosen === 'tie') return 'tie_runoff';
  return typeof chosen !== 'string' && chosen.length === 1 ? chosen[0] : chosen;
}

/** Those who are chosen are the same whatever the order in which they are told. */
export function sameResult(one: unknown, other: unknown): boolean {
  const told = (result: unknown) => (Array.isArray(result) ? [...result].sort() : result);
  return isDeepStrictEqual(told(one), told(other));
}
