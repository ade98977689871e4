import {
  castIn,
  type HeldVote,
  levelsOf,
  linesOf,
  type Method,
  type Outcome,
  pointsOf,
  type Sum,
  type TallyLine,
} from '../features/votes/index.ts';
import { squareMetres } from './numerals.ts';
import { say } from './say.ts';
import { optionText, rankingTexts } from './vote-rankings.ts';
import { headsWord, pointsText } from './vote-units.ts';
import allWords from './words.json' with { type: 'json' };

const words = allWords.votes;

/** People or households, with their area where it is measured: 12人（面积1086.00㎡）. */
function houseText({ rule }: HeldVote, { heads, area }: Sum): string {
  if (area === null) return say(headsWord(rule), { n: heads });
  const table = rule.household === undefined ? words.headsAndArea : words.householdsAndArea;
  return say(table, { n: heads, area: squareMetres(area) });
}

/** Papers, with heads where one paper weighs more than one, and area where it is measured. */
export function papersText({ seats, heads, area }: Sum): string {
  const values = { n: seats, heads, area: squareMetres(area ?? 0) };
  if (area === null) return say(seats === heads ? words.papers : words.papersOfHeads, values);
  return say(seats === heads ? words.papersAndArea : words.papersOfHeadsAndArea, values);
}

function levelText(method: Method, at: number): string {
  if (method.kind === 'consent') return words.consent[at] ?? '';
  if (method.kind === 'temperature') return words.temperature[at] ?? '';
  if (method.kind !== 'rating') return '';
  const { scale } = method;
  return scale.kind === 'satisfaction'
    ? (words.satisfaction[at] ?? '')
    : say(words.level, { n: scale.from + at });
}

/** The name of what was chosen. */
export function lineText(
  vote: Pick<HeldVote, 'options' | 'method'>,
  { of, at }: TallyLine,
): string {
  if (of === 'option') return optionText(vote, at);
  if (of === 'level') return levelText(vote.method, at);
  return words.choice[of];
}

export function figuresText(vote: HeldVote, outcome: Outcome): string {
  const { present, tally, verdict } = outcome;
  const house = { eligible: houseText(vote, vote.eligible), present: houseText(vote, present) };
  if (verdict.outcome === 'no_quorum') return say(words.noBallots, house);
  const parts = partsText(vote, outcome);
  const { all } = castIn(tally);
  if (all.seats === 0) return say(words.noneCame, house);
  const ballots = papersText(all);
  if (parts === '') return say(words.received, { ...house, ballots });
  return say(formOf(tally), { ...house, ballots, parts });
}

/** One ballot may name several options: the parts are then not parts of the whole. */
function formOf({ method }: Outcome['tally']): string {
  if (method === 'dots') return words.figuresDots;
  return method === 'multiple' ? words.figuresSeveral : words.figures;
}

function partsText(vote: HeldVote, { tally }: Outcome): string {
  return linesOf(tally)
    .map((line) => `${lineText(vote, line)}${papersText(line.sum)}`)
    .join(allWords.and);
}

/** How points, rounds or comparisons come out, one sentence each; empty where a count of ballots is all. */
export function countingTexts(vote: HeldVote, { tally }: Outcome): string[] {
  const measure = vote.rule.select?.measure ?? 'heads';
  const points = pointsOf(tally, measure);
  if (points !== null) {
    const parts = points.map((n, at) => `${optionText(vote, at)}${pointsText(vote, measure, n)}`);
    const line = vote.method.kind === 'dots' ? words.dotsLine : words.pointsLine;
    return [`${rankedText(vote.method)}${say(line, { parts: parts.join(allWords.and) })}`];
  }
  const mean = meanText(vote, tally);
  if (mean !== null) return [mean];
  const ranked = tally.method === 'ranking' ? tally[measure] : null;
  return ranked === null ? [] : rankingTexts(vote, ranked, measure);
}

/** How an order makes points; empty where points were given. */
function rankedText(method: Method): string {
  if (method.kind !== 'ranking') return '';
  const form = method.complete ? words.ranked : words.rankedSome;
  return say(form, { n: method.options - 1 });
}

/** The mean of a numeric rating with its fraction; the numbers it comes from stand beside it. */
function meanText({ method }: HeldVote, tally: Outcome['tally']): string | null {
  if (method.kind !== 'rating' || method.scale.kind !== 'numeric') return null;
  if (tally.method !== 'rating' || levelsOf(method) !== tally.levels.length) return null;
  const { from } = method.scale;
  const sum = tally.levels.reduce((all, { heads }, at) => all + heads * (from + at), 0);
  const heads = tally.levels.reduce((all, each) => all + each.heads, 0);
  if (heads === 0) return null;
  return say(words.mean, { sum, heads, mean: (sum / heads).toFixed(2) });
}
