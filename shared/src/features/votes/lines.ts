import type { Measure } from './rule.ts';
import type { Sum } from './sum.ts';
import type { Tally } from './tally.ts';

/** One line of a count as it is shown: what was chosen, and by whom. `at` is the place of an option or a level. */
export interface TallyLine {
  readonly of: 'yes' | 'no' | 'option' | 'level' | 'none' | 'abstain';
  readonly at: number;
  readonly sum: Sum;
}

/** The lines of a count in the order of the ballot. A ranking has none but those who abstained. */
export function linesOf(tally: Tally): TallyLine[] {
  const abstain: TallyLine = { of: 'abstain', at: 0, sum: tally.abstain };
  const placed = (of: 'option' | 'level', sums: readonly Sum[]) =>
    sums.map((sum, at): TallyLine => ({ of, at, sum }));
  switch (tally.method) {
    case 'approve':
      return [{ of: 'yes', at: 0, sum: tally.yes }, { of: 'no', at: 0, sum: tally.no }, abstain];
    case 'single':
    case 'multiple': {
      const none: TallyLine[] =
        tally.none.seats === 0 ? [] : [{ of: 'none', at: 0, sum: tally.none }];
      return [...placed('option', tally.options), ...none, ...orNothing(abstain)];
    }
    case 'dots':
      return [...placed('option', tally.options), ...orNothing(abstain)];
    case 'ranking':
      return orNothing(abstain);
    default:
      return [...placed('level', tally.levels), ...orNothing(abstain)];
  }
}

/** Where abstaining is not one of the choices on the ballot, it is worth a line only if somebody did. */
function orNothing(line: TallyLine): TallyLine[] {
  return line.sum.seats === 0 ? [] : [line];
}

/** What each option has come to where ballots give points; null where they do not, or not under this measure. */
export function pointsOf(tally: Tally, measure: Measure): readonly number[] | null {
  if (tally.method === 'dots') return tally.points[measure];
  if (tally.method !== 'ranking') return null;
  const ranked = tally[measure];
  return ranked?.count === 'borda' ? ranked.points : null;
}
