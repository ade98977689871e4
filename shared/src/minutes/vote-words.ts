import type {
  Base,
  HeldVote,
  Measure,
  Outcome,
  Rule,
  Sum,
  Verdict,
} from '../features/votes/index.ts';
import { chineseNumber, squareMetres } from './numerals.ts';
import { say } from './say.ts';
import allWords from './words.json' with { type: 'json' };

const words = allWords.votes;

type Step = Verdict['conditions'][number];

/** 人 or ㎡, as the measure wants. */
function amount(measure: Measure, n: number): string {
  return measure === 'heads'
    ? say(allWords.people, { n })
    : say(allWords.area, { n: squareMetres(n) });
}

/** 过半数, 三分之二以上（含本数）, 超过五分之三, 全部: the share as laws put it. */
function shareText({ n, d, strict }: Pick<Step, 'n' | 'd' | 'strict'>): string {
  if (strict && n === 1 && d === 2) return words.half;
  if (n === d) return words.whole;
  const share = say(words.fraction, { d: chineseNumber(d), n: chineseNumber(n) });
  return say(strict ? words.strict : words.share, { share });
}

/** One line of the arithmetic with its figures, its limit and whether it holds. */
export function stepText(step: Step, isLast: boolean): string {
  const { of, measure, base, holds } = step;
  return say(isLast ? words.lastStep : words.step, {
    count: say(words.count[of][measure], { n: amount(measure, step.count) }),
    total: baseText(base, measure, step.total),
    share: shareText(step),
    needed: amount(measure, step.needed),
    holds: holds ? words.holds.yes : words.holds.no,
  });
}

function baseText(base: Base, measure: Measure, total: number): string {
  return say(words.base[base][measure], { n: amount(measure, total) });
}

/** The named rule in a sentence with its law; null for a rule of the office's own, which its conditions say in full. */
export function ruleText({ preset, source }: Rule): string | null {
  if (preset === null) return null;
  return say(words.presets[preset], { law: source === null ? '' : lawText(source) });
}

function lawText({ law, article }: NonNullable<Rule['source']>): string {
  const numbered = article === null ? '' : say(words.article, { n: chineseNumber(article) });
  return say(words.laws[law], { article: numbered });
}

/** People, with their area where it is measured: 12人（面积1086.00㎡）. */
function houseText({ heads, area }: Sum): string {
  return area === null
    ? say(words.heads, { n: heads })
    : say(words.headsAndArea, { n: heads, area: squareMetres(area) });
}

/** Papers, with heads where one paper weighs more than one, and area where it is measured. */
function papersText({ seats, heads, area }: Sum): string {
  const values = { n: seats, heads, area: squareMetres(area ?? 0) };
  if (area === null) return say(seats === heads ? words.papers : words.papersOfHeads, values);
  return say(seats === heads ? words.papersAndArea : words.papersOfHeadsAndArea, values);
}

/** All ballots that were cast. */
function castIn({ tally: { yes, no, abstain } }: Outcome): Sum {
  return [no, abstain].reduce(
    (sum, { seats, heads, area }) => ({
      seats: sum.seats + seats,
      heads: sum.heads + heads,
      area: sum.area === null || area === null ? null : sum.area + area,
    }),
    yes,
  );
}

export function figuresText({ eligible }: HeldVote, outcome: Outcome): string {
  const { present, tally, verdict } = outcome;
  const house = { eligible: houseText(eligible), present: houseText(present) };
  if (verdict.outcome === 'no_quorum') return say(words.noBallots, house);
  return say(words.figures, {
    ...house,
    ballots: papersText(castIn(outcome)),
    yes: papersText(tally.yes),
    no: papersText(tally.no),
    abstain: papersText(tally.abstain),
  });
}
