import { meaningOf } from '../case/rule-of.ts';
import { type Fraction, fraction, isSame, toNumber } from '../count/fraction.ts';
import type { Measure } from '../count/poll.ts';
import type { Outcome } from '../line/messages.ts';
import { ownCount, ownResult, sameResult } from './own-count.ts';
import type { Held } from './vote.ts';

type Counts = Readonly<Record<string, number>>;

/** One vote as it is printed. `tally` and `result` are the product's, in the case's words; area in square metres. */
export interface VoteReport {
  readonly no: number;
  readonly title: string;
  readonly tally: Counts;
  readonly result: unknown;
  readonly expectedTally: Counts;
  readonly expectedResult: unknown;
  readonly tally_area?: Counts;
  readonly expectedTallyArea?: Counts;
  readonly ok: boolean;
  /** Why it is not. */
  readonly differences?: readonly string[];
}

type ByOption = ReadonlyMap<string, Fraction>;

/** What the product counted, by the case's options; null where it did not measure it. */
function productCount({ plan, outcome }: Held, measure: Measure): ByOption | null {
  const counts = new Map<string, Fraction>();
  for (const [at, option] of plan.ballot.options.entries()) {
    const sum = sumFor(outcome, option, at);
    const n = sum === undefined ? null : sum[measure];
    if (n === null) return null;
    counts.set(option, measure === 'heads' ? fraction(n) : fraction(n, 100));
  }
  return counts;
}

function sumFor({ tally }: Outcome, option: string, at: number) {
  const meant = meaningOf(option);
  return meant === undefined ? (tally.options ?? tally.levels)?.[at] : tally[meant];
}

/** The product's result as a case writes it: an outcome, or who was chosen. */
function productResult({ plan, outcome }: Held): unknown {
  const { verdict } = outcome;
  if (verdict.outcome === 'tie') return 'tie_runoff';
  if (verdict.outcome === 'noted') return 'n/a';
  if (verdict.outcome !== 'passed' || verdict.selection === undefined) return verdict.outcome;
  const names = verdict.selection.chosen.map((at) => plan.ballot.options[at] ?? '');
  return names.length === 1 ? names[0] : names;
}

function inWords(counts: ByOption | null): Counts {
  return Object.fromEntries([...(counts ?? [])].map(([name, n]) => [name, toNumber(n)]));
}

function isSameCount(a: ByOption, b: ByOption): boolean {
  return [...a].every(([name, n]) => isSame(n, b.get(name) ?? fraction(-1)));
}

function fits(names: readonly string[], said: Counts, expected: Counts): boolean {
  return names.every((name) => (said[name] ?? 0) === (expected[name] ?? 0));
}

/** Holds the product's count against the case and against a count of its own from the ballots that were cast. */
export function reportOn(held: Held): VoteReport {
  const { no, title, options: names, tally, tally_area, result } = held.plan.ballot;
  const heads = productCount(held, 'heads');
  const area = productCount(held, 'area');
  const said = inWords(heads);
  const saidArea = inWords(area);
  const expectedTally = Object.fromEntries(names.map((name) => [name, tally[name] ?? 0]));
  const differences = differencesIn(held, { heads, area });
  if (!fits(names, said, tally)) differences.push('tally');
  if (tally_area !== undefined && !fits(names, saidArea, tally_area)) {
    differences.push('tally_area');
  }
  const reached = productResult(held);
  if (!sameResult(reached, result)) differences.push('result');
  return {
    no,
    title,
    tally: said,
    result: reached,
    expectedTally,
    expectedResult: result,
    ...(tally_area === undefined ? {} : { tally_area: saidArea, expectedTallyArea: tally_area }),
    ok: differences.length === 0,
    ...(differences.length === 0 ? {} : { differences }),
  };
}

function differencesIn(
  held: Held,
  { heads, area }: { heads: ByOption | null; area: ByOption | null },
): string[] {
  const found: string[] = [];
  const { plan, outcome, papers, eligible } = held;
  const { ballot } = plan;
  if (heads === null || !isSameCount(heads, ownCount(held, 'heads'))) found.push('own tally');
  if (area !== null && !isSameCount(area, ownCount(held, 'area'))) found.push('own tally_area');
  if (!sameResult(productResult(held), ownResult(held))) found.push('own result');
  if (eligible !== ballot.eligible) found.push('eligible');
  if (outcome.present.seats !== ballot.present) found.push('present');
  if (papers.size !== ballot.cast) found.push('cast');
  return found;
}
