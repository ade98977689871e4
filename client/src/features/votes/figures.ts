import type { Choice, Measure, Sum, Tally } from '@haoshangliang/shared/features/votes';
import type { TFunction } from 'i18next';

export type T = TFunction<'votes'>;

/** Hundredths of a square metre as square metres: 88.60. */
export function squareMetres(area: number): string {
  return (area / 100).toFixed(2);
}

/** The bare figure: 7, or 631.60. */
export function figure(measure: Measure, n: number): string {
  return measure === 'heads' ? `${n}` : squareMetres(n);
}

/** With its unit: 7人, 631.60㎡. */
export function amount(t: T, measure: Measure, n: number): string {
  return t(`amount.${measure}`, { n: figure(measure, n) });
}

/** Heads, with their area where it is measured. */
export function houseWords(t: T, { heads, area }: Sum): string {
  const people = amount(t, 'heads', heads);
  return area === null ? people : `${people} ${amount(t, 'area', area)}`;
}

/** One choice of a tally under one measure: `count` of `total`, all ballots that were cast. */
export interface Bar {
  readonly choice: Choice;
  readonly count: number;
  readonly total: number;
}

const order = ['yes', 'no', 'abstain'] as const;

/** Bars of one measure; null where it was not measured. Heads and area never meet in one of them. */
export function barsOf(tally: Tally, measure: Measure): readonly Bar[] | null {
  const counts = order.map((choice) => ({ choice, count: tally[choice][measure] }));
  const known = counts.flatMap(({ choice, count }) => (count === null ? [] : [{ choice, count }]));
  if (known.length < order.length) return null;
  const total = known.reduce((sum, { count }) => sum + count, 0);
  return known.map((bar) => ({ ...bar, total }));
}

/** All ballots of a tally. */
export function ballotsIn({ yes, no, abstain }: Tally): number {
  return yes.seats + no.seats + abstain.seats;
}
