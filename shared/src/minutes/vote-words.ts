import type { Final, HeldVote, Measure, Outcome, Verdict } from '../features/votes/index.ts';
import { chineseNumber } from './numerals.ts';
import { say } from './say.ts';
import { optionsText, optionText } from './vote-rankings.ts';
import { amount, papersFor, pointsText } from './vote-units.ts';
import allWords from './words.json' with { type: 'json' };

const words = allWords.votes;

type Step = Verdict['conditions'][number];

/** 过半数, 三分之二以上（含本数）, 超过五分之三, 全部: the share as laws put it. */
function shareText({ n, d, strict }: Pick<Step, 'n' | 'd' | 'strict'>): string {
  if (strict && n === 1 && d === 2) return words.half;
  if (n === d) return words.whole;
  const share = say(words.fraction, { d: chineseNumber(d), n: chineseNumber(n) });
  return say(strict ? words.strict : words.share, { share });
}

/** One line of the arithmetic with its figures, its limit and whether it holds. */
export function stepText(vote: HeldVote, step: Step, isLast: boolean): string {
  const { measure, holds, option } = step;
  const papers = option === undefined ? null : papersFor(vote, measure);
  const told = papers ?? ((n: number) => amount(vote, measure, n));
  const count = papers === null ? countWords(vote, step) : optionWords(vote, step, 'papers');
  return say(isLast ? words.lastStep : words.step, {
    count: say(count, { n: told(step.count) }),
    total: baseText(vote, step),
    share: shareText(step),
    needed: told(step.needed),
    holds: holds ? words.holds.yes : words.holds.no,
  });
}

function optionWords(vote: HeldVote, { option }: Step, how: Measure | 'papers'): string {
  return say(words.agreeing.option[how], { option: optionText(vote, option ?? 0) });
}

function countWords(vote: HeldVote, step: Step): string {
  const { of, measure, option } = step;
  if (option !== undefined) return optionWords(vote, step, measure);
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
    say(placeWords(options, count), {
      n: i + 1,
      options: optionsText(vote, options),
      count: count === null ? '' : countText(vote, measure, count),
    }),
  );
  const order = say(words.order, { places: places.join(words.then), top });
  if (settled !== null) return [order, settledText(vote, settled)];
  return tied.length === 0
    ? [order]
    : [
        order,
        say(words.tied[vote.rule.select?.tie ?? 'none'], { options: optionsText(vote, tied) }),
      ];
}

function placeWords(options: readonly number[], count: number | null): string {
  if (count === null) return words.place;
  return options.length > 1 ? words.placeWithEach : words.placeWithCount;
}

function countText(vote: HeldVote, measure: Measure, n: number): string {
  const gives = vote.method.kind === 'dots' || vote.method.kind === 'ranking';
  if (!gives) return papersFor(vote, measure)?.(n) ?? amount(vote, measure, n);
  return pointsText(vote, measure, n);
}

type Settled = NonNullable<NonNullable<Verdict['selection']>['settled']>;

function settledText(vote: HeldVote, { by, seed, chosen }: Settled): string {
  return say(words.settled[by], { options: optionsText(vote, chosen), seed: seed ?? '' });
}

/** The verdict in words, with who was chosen; a tie that a run-off has settled is not open any more. */
export function outcomeText(
  vote: HeldVote,
  { verdict }: Outcome,
  final: Final | null = null,
): string {
  const { outcome, selection } = verdict;
  if (outcome === 'failed' && selection !== undefined) return words.outcome.noneChosen;
  if (outcome === 'tie' && final?.settled === true) return words.outcome.runoff;
  const options = optionsText(vote, selection?.chosen ?? []);
  if (outcome === 'passed' && options !== '') return say(words.chosen, { options });
  return words.outcome[outcome];
}

/** What the vote has come to together with its run-offs; null where there is none. */
export function finalText(vote: HeldVote, final: Final | null): string | null {
  if (final === null || saysItself(vote, final)) return null;
  if (!final.settled) return words.finalOpen;
  const options = optionsText(final.first, final.chosen);
  return options === '' ? words.finalNone : say(words.final, { options });
}

/** The run-off chose them all by itself: nothing is to be added below it. */
export function saysItself(vote: HeldVote, final: Final): boolean {
  const own = optionsText(vote, vote.outcome?.verdict.selection?.chosen ?? []);
  return final.settled && own !== '' && own === optionsText(final.first, final.chosen);
}
