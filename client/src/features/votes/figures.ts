import {
  castIn,
  linesOf,
  type Measure,
  pointsOf,
  type Rule,
  type Sum,
  type Tally,
  type TallyLine,
} from '@haoshangliang/shared/features/votes';
import type { TFunction } from 'i18next';

export type T = TFunction<'votes'>;

/** Hundredths of a square metre as square metres: 88.60. */
export function squareMetres(area: number): string {
  return (area / 100).toFixed(2);
}

/** What is counted, as it is called: under 一户一票 a head is a household. */
export type Unit = Measure | 'households';

export function unitOf({ household }: Pick<Rule, 'household'>, measure: Measure): Unit {
  return measure === 'heads' && household !== undefined ? 'households' : measure;
}

/** The bare figure: 7, or 631.60. */
export function figure(unit: Unit, n: number): string {
  return unit === 'area' ? squareMetres(n) : `${n}`;
}

/** With its unit: 7人, 7户, 631.60㎡. */
export function amount(t: T, unit: Unit, n: number): string {
  return t(`amount.${unit}`, { n: figure(unit, n) });
}

/** How many of how many: 7人 7/12; an area, long as it is, is said once: 88.60/177.20㎡. There is no share of nothing. */
export function shareOf(t: T, unit: Unit, count: number, total: number): string {
  if (total === 0) return amount(t, unit, count);
  const part = `${figure(unit, count)}/${figure(unit, total)}`;
  if (unit === 'area') return t('amount.area', { n: part });
  return t('result.share', { amount: amount(t, unit, count), part });
}

/** Heads or households, with their area where it is measured. */
export function houseWords(t: T, { heads, area }: Sum, rule: Pick<Rule, 'household'>): string {
  const people = amount(t, unitOf(rule, 'heads'), heads);
  return area === null ? people : `${people} ${amount(t, 'area', area)}`;
}

/** One line of a count under one measure: `count` of `total`. */
export interface Bar {
  readonly line: TallyLine;
  readonly count: number;
  readonly total: number;
}

/**
 * Bars of one measure, each of all ballots; of dots, each of all that were given. Null where it was not measured, or where
 * ballots rank: places are no shares. Heads and area never meet in one of them.
 */
export function barsOf(tally: Tally, measure: Measure): readonly Bar[] | null {
  if (tally.method === 'ranking') return null;
  if (tally.method === 'dots') return pointBars(tally, measure);
  const total = castIn(tally).all[measure];
  const bars = linesOf(tally).map((line) => ({ line, count: line.sum[measure] }));
  const known = bars.flatMap(({ line, count }) => (count === null ? [] : [{ line, count }]));
  if (total === null || known.length < bars.length) return null;
  return known.map((bar) => ({ ...bar, total }));
}

/** What one option would have come to by points, had every ballot that ranks put it first. */
export function mostPoints(
  { ballots, abstain }: Pick<Tally, 'abstain'> & { readonly ballots: Sum },
  measure: Measure,
  options: number,
): number {
  return (options - 1) * ((ballots[measure] ?? 0) - (abstain[measure] ?? 0));
}

function pointBars(tally: Tally, measure: Measure): readonly Bar[] | null {
  const points = pointsOf(tally, measure);
  if (points === null) return null;
  const total = points.reduce((sum, each) => sum + each, 0);
  const lines = linesOf(tally).filter(({ of }) => of === 'option');
  return lines.map((line) => ({ line, count: points[line.at] ?? 0, total }));
}
