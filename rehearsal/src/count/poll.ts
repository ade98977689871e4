import { compare, type Fraction, fraction, plus, times, zero } from './fraction.ts';

export type Measure = 'heads' | 'area';
export type Base = 'eligible' | 'present' | 'voting' | 'yes+no';

/** `strict`: more than n/d; otherwise n/d is enough. */
export interface Share {
  readonly n: number;
  readonly d: number;
  readonly strict: boolean;
}

export interface Condition extends Share {
  readonly measure: Measure;
  readonly of: 'participation' | 'agreement';
  readonly base: Base;
}

export interface Rule {
  /** Of the electorate, there when the vote opens. */
  readonly quorum: readonly (Share & { readonly measure: Measure })[];
  readonly conditions: readonly Condition[];
}

interface Elector {
  readonly ref: string;
  /** Square metres. */
  readonly area: Fraction | null;
}

/** Who may vote, who was there, and the ballot each cast: all that a count rests on. */
export interface Poll {
  readonly electors: readonly Elector[];
  readonly atOpening: ReadonlySet<string>;
  readonly present: ReadonlySet<string>;
  /** By ref. */
  readonly ballots: ReadonlyMap<string, Option>;
}

export type Option = 'yes' | 'no' | 'abstain';

export type Result = 'passed' | 'failed' | 'no_quorum';

export const options: readonly Option[] = ['yes', 'no', 'abstain'];

/** Somebody without an area weighs nothing by area. */
function weigh(electors: readonly Elector[], measure: Measure): Fraction {
  if (measure === 'heads') return fraction(electors.length);
  return electors.reduce((sum, { area }) => plus(sum, area ?? zero), zero);
}

function whoChose({ electors, ballots }: Poll, wanted: readonly Option[]): readonly Elector[] {
  return electors.filter(({ ref }) => {
    const ballot = ballots.get(ref);
    return ballot !== undefined && wanted.includes(ballot);
  });
}

export function tallyOf(poll: Poll, measure: Measure): Record<Option, Fraction> {
  const by = (option: Option) => weigh(whoChose(poll, [option]), measure);
  return { yes: by('yes'), no: by('no'), abstain: by('abstain') };
}

/** A share of nothing is never reached. */
function reaches(part: Fraction, whole: Fraction, { n, d, strict }: Share): boolean {
  if (compare(whole, zero) === 0) return false;
  const order = compare(part, times(whole, fraction(n, d)));
  return strict ? order > 0 : order >= 0;
}

function among(poll: Poll, base: Base): readonly Elector[] {
  switch (base) {
    case 'eligible':
      return poll.electors;
    case 'present':
      return poll.electors.filter(({ ref }) => poll.present.has(ref));
    case 'voting':
      return whoChose(poll, options);
    case 'yes+no':
      return whoChose(poll, ['yes', 'no']);
    default:
      throw new RangeError(`${String(base)} is no base`);
  }
}

function holds(poll: Poll, condition: Condition): boolean {
  const counted = whoChose(poll, condition.of === 'agreement' ? ['yes'] : options);
  const { measure } = condition;
  return reaches(weigh(counted, measure), weigh(among(poll, condition.base), measure), condition);
}

/** Counts person by person and judges by the whole rule. */
export function resultOf(rule: Rule, poll: Poll): Result {
  const there = poll.electors.filter(({ ref }) => poll.atOpening.has(ref));
  const hasQuorum = rule.quorum.every((share) =>
    reaches(weigh(there, share.measure), weigh(poll.electors, share.measure), share),
  );
  if (!hasQuorum) return 'no_quorum';
  return rule.conditions.every((condition) => holds(poll, condition)) ? 'passed' : 'failed';
}
