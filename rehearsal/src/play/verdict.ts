import { meaningOf } from '../case/rule-of.ts';
import { type Fraction, fraction, isSame, toNumber } from '../count/fraction.ts';
import { type Measure, type Option, options, resultOf, tallyOf } from '../count/poll.ts';
import type { Outcome } from '../line/messages.ts';
import type { Held } from './vote.ts';

type Counts = Readonly<Record<string, number>>;

/** One vote as it is printed. `tally` and `result` are the product's, in the case's words; area in square metres. */
export interface VoteReport {
  readonly no: number;
  readonly title: string;
  readonly tally: Counts;
  readonly result: string;
  readonly expectedTally: Counts;
  readonly expectedResult: unknown;
  readonly tally_area?: Counts;
  readonly expectedTallyArea?: Counts;
  readonly ok: boolean;
  /** Why it is not. */
  readonly differences?: readonly string[];
}

type Tally = Readonly<Record<Option, Fraction>>;

function productTally({ tally }: Outcome, measure: Measure): Tally | null {
  const of = (option: Option) => {
    const sum = tally[option];
    return measure === 'heads' ? fraction(sum.heads) : fraction(sum.area ?? -1, 100);
  };
  if (measure === 'area' && options.some((option) => tally[option].area === null)) return null;
  return { yes: of('yes'), no: of('no'), abstain: of('abstain') };
}

function inWords(names: readonly string[], tally: Tally): Counts {
  return Object.fromEntries(
    names.flatMap((name): [string, number][] => {
      const option = meaningOf(name);
      return option === undefined ? [] : [[name, toNumber(tally[option])]];
    }),
  );
}

function isSameTally(a: Tally, b: Tally): boolean {
  return options.every((option) => isSame(a[option], b[option]));
}

function fits(names: readonly string[], said: Counts, expected: Counts): boolean {
  return names.every((name) => (said[name] ?? 0) === (expected[name] ?? 0));
}

/** Holds the product's count against the case and against a count of its own from the ballots that were cast. */
export function reportOn(held: Held): VoteReport {
  const { plan, outcome } = held;
  const { no, title, options: names, tally, tally_area, result } = plan.ballot;
  const heads = productTally(outcome, 'heads');
  const area = productTally(outcome, 'area');
  const said = heads === null ? {} : inWords(names, heads);
  const saidArea = area === null ? null : inWords(names, area);
  const expectedTally = Object.fromEntries(names.map((name) => [name, tally[name] ?? 0]));
  const differences = differencesIn(held, { heads, area });
  if (!fits(names, said, tally)) differences.push('tally');
  if (tally_area !== undefined && !fits(names, saidArea ?? {}, tally_area)) {
    differences.push('tally_area');
  }
  if (outcome.verdict.outcome !== result) differences.push('result');
  return {
    no,
    title,
    tally: said,
    result: outcome.verdict.outcome,
    expectedTally,
    expectedResult: result,
    ...(tally_area === undefined
      ? {}
      : { tally_area: saidArea ?? {}, expectedTallyArea: tally_area }),
    ok: differences.length === 0,
    ...(differences.length === 0 ? {} : { differences }),
  };
}

function differencesIn(
  { plan, outcome, poll, eligible }: Held,
  { heads, area }: { heads: Tally | null; area: Tally | null },
): string[] {
  const found: string[] = [];
  const { ballot, rule } = plan;
  if (heads === null || !isSameTally(heads, tallyOf(poll, 'heads'))) found.push('own tally');
  if (area !== null && !isSameTally(area, tallyOf(poll, 'area'))) found.push('own tally_area');
  if (outcome.verdict.outcome !== resultOf(rule, poll)) found.push('own result');
  if (eligible !== ballot.eligible) found.push('eligible');
  if (outcome.present.seats !== ballot.present) found.push('present');
  if (poll.ballots.size !== ballot.cast) found.push('cast');
  return found;
}
