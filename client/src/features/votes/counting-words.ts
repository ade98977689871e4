import {
  type HeldVote,
  type Measure,
  type Outcome,
  pointsOf,
  type Ranked,
  type Selection,
} from '@haoshangliang/shared/features/votes';
import { optionsWords, optionWords } from './answer-words.ts';
import { amount, figure, type T, unitOf } from './figures.ts';

/** How a count that is more than a count of ballots comes about, one line each; then the places and any tie. */
export function countingLines(t: T, vote: HeldVote, { tally, verdict }: Outcome): string[] {
  const measure = vote.rule.select?.measure ?? 'heads';
  const lines = [...numberLines(t, vote, tally, measure)];
  const { selection } = verdict;
  if (selection !== undefined) lines.push(...selectionLines(t, vote, selection));
  if (vote.annulled !== null) {
    lines.push(t('result.annulled', { reason: vote.annulled.reason ?? t('erased') }));
  }
  return lines;
}

function numberLines(t: T, vote: HeldVote, tally: Outcome['tally'], measure: Measure): string[] {
  const points = pointsOf(tally, measure);
  const mean = meanWords(t, vote, tally);
  if (mean !== null) return [mean];
  if (points !== null && tally.method === 'ranking') {
    const parts = points.map((n, at) =>
      t('result.optionPoints', { option: optionWords(t, vote, at), n: figure(measure, n) }),
    );
    return [t('result.borda', { parts: parts.join(t('comma')) })];
  }
  const ranked = tally.method === 'ranking' ? tally[measure] : null;
  return ranked === null ? [] : rankedLines(t, vote, ranked, measure);
}

/** Of a numeric rating, with the numbers it comes from. */
function meanWords(t: T, { method }: HeldVote, tally: Outcome['tally']): string | null {
  if (tally.method !== 'rating' || method.kind !== 'rating') return null;
  if (method.scale.kind !== 'numeric') return null;
  const { from } = method.scale;
  const sum = tally.levels.reduce((all, { heads }, at) => all + heads * (from + at), 0);
  const heads = tally.levels.reduce((all, each) => all + each.heads, 0);
  return heads === 0 ? null : t('result.mean', { sum, heads, mean: (sum / heads).toFixed(2) });
}

function rankedLines(t: T, vote: HeldVote, ranked: Ranked, measure: Measure): string[] {
  if (ranked.count === 'borda') return [];
  if (ranked.count === 'irv') {
    return ranked.rounds.map((round, i) => roundWords(t, vote, { ...round, n: i + 1, measure }));
  }
  const { pairs } = ranked;
  return pairs.flatMap((row, a) =>
    row.flatMap((n, b) => {
      if (a >= b) return [];
      const names = { a: optionWords(t, vote, a), b: optionWords(t, vote, b) };
      const other = amount(t, unitOf(vote.rule, measure), pairs[b]?.[a] ?? 0);
      return [
        t('result.pair', { ...names, n: amount(t, unitOf(vote.rule, measure), n), m: other }),
      ];
    }),
  );
}

type Round = Extract<Ranked, { count: 'irv' }>['rounds'][number];

function roundWords(
  t: T,
  vote: HeldVote,
  { counts, out, tied, n, measure }: Round & { readonly n: number; readonly measure: Measure },
): string {
  const parts = counts.map(({ option, count }) =>
    t('result.optionCount', {
      option: optionWords(t, vote, option),
      amount: amount(t, unitOf(vote.rule, measure), count),
    }),
  );
  const values = { n, parts: parts.join(t('comma')) };
  if (tied.length > 0)
    return t('result.roundTied', { ...values, options: optionsWords(t, vote, tied) });
  if (out.length === 0) return t('result.roundLast', values);
  return t('result.round', { ...values, options: optionsWords(t, vote, out) });
}

function selectionLines(
  t: T,
  vote: HeldVote,
  { layers, top, tied, settled, chosen }: Selection,
): string[] {
  if (layers.length === 0) return [];
  const places = layers.map(({ options }, i) =>
    t('place', { n: i + 1, option: options.map((at) => optionWords(t, vote, at)).join('＝') }),
  );
  const order = t('result.order', { places: places.join(t('comma')), top });
  const options = optionsWords(t, vote, settled?.chosen ?? tied);
  if (settled !== null) {
    return [order, t(`result.settled.${settled.by}`, { options, seed: settled.seed ?? '' })];
  }
  return tied.length === 0 || chosen.length === top
    ? [order]
    : [order, t('result.tied', { options })];
}
