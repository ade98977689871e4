import type { Final, HeldVote, Measure, Outcome, Verdict } from '../features/votes/index.ts';
import { chineseNumber, squareMetres } from './numerals.ts';
import { say } from './say.ts';
import { optionsText, optionText } from './vote-rankings.ts';
import { amount } from './vote-units.ts';
import allWords from './words.json' with { type: 'json' };

const words = allWords.votes;

type Step = Verdict['conditions'][number];

/** 过半数, 三分之二以上（含本数）, 超过五分之三, 全部: the share as laws put it. */
export function shareText({ n, d, strict }: Pick<Step, 'n' | 'd' | 'strict'>): string {
  if (strict && n === 1 && d === 2) return words.half;
  if (n === d) return words.whole;
  const share = say(words.fraction, { d: chineseNumber(d), n: chineseNumber(n) });
  return say(strict ? words.strict : words.share, { share });
}

/** One line of the arithmetic with its figures, its limit and whether it holds. */
export function stepText(vote: HeldVote, step: Step, isLast: boolean): string {
  const { measure, holds } = step;
  return say(isLast ? words.lastStep : words.step, {
    count: say(countWords(vote, step), { n: amount(vote, measure, step.count) }),
    total: baseText(vote, step),
    share: shareText(step),
    needed: amount(vote, measure, step.needed),
    holds: holds ? words.holds.yes : words.holds.no,
  });
}

function countWords(vote: HeldVote, { of, measure, option }: Step): string {
  if (option !== undefined) {
    return say(words.agreeing.option[measure], { option: optionText(vote, option) });
  }
  const { kind } = vote.method;
  const own = kind === 'consent' || kind === 'rating';
  return of === 'agreement' && own ? words.agreeing[kind][measure] : words.count[of][measure];
}

function baseText(vote: HeldVote, { base, measure, total }: Step): string {
  const table =
    base === 'yes+no' && vote.method.kind !== 'approve' ? words.expressed : words.base[base];
  return say(table[measure], { n: amount(vote, measure, total) });
}

/** In which order the options stand, who is chosen, and what became of a tie; null where the rule chooses none. */
export function selectionTexts(vote: HeldVote, { verdict }: Outcome): string[] {
  const { selection } = verdict;
  if (selection === undefined || selection.layers.length === 0) return [];
  const { layers, top, tied, settled, measure } = selection;
  const places = layers.map(({ options, count }, i) =>
    say(count === null ? words.place : words.placeWithCount, {
      n: i + 1,
      options: optionsText(vote, options),
      count: count === null ? '' : countText(vote, measure, count),
    }),
  );
  const order = say(words.order, { places: places.join(words.then), top });
  if (settled !== null) return [order, settledText(vote, settled)];
  return tied.length === 0
    ? [order]
    : [order, say(words.tied, { options: optionsText(vote, tied) })];
}

function countText(vote: HeldVote, measure: Measure, n: number): string {
  const gives = vote.method.kind === 'dots' || vote.method.kind === 'ranking';
  if (!gives) return amount(vote, measure, n);
  return say(words.points, { n: measure === 'heads' ? n : squareMetres(n) });
}

type Settled = NonNullable<NonNullable<Verdict['selection']>['settled']>;

function settledText(vote: HeldVote, { by, seed, chosen }: Settled): string {
  return say(words.settled[by], { options: optionsText(vote, chosen), seed: seed ?? '' });
}

/** The verdict in words, with who was chosen. */
export function outcomeText(vote: HeldVote, { verdict }: Outcome): string {
  const { outcome, selection } = verdict;
  const options = optionsText(vote, selection?.chosen ?? []);
  if (outcome === 'passed' && options !== '') return say(words.chosen, { options });
  return words.outcome[outcome];
}

/** What the vote has come to together with its run-offs; null where there is none. */
export function finalText(final: Final | null): string | null {
  if (final === null) return null;
  if (!final.settled) return words.finalOpen;
  const options = optionsText(final.first, final.chosen);
  return options === '' ? words.finalNone : say(words.final, { options });
}
