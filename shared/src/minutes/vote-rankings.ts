import type { HeldVote, Measure, Ranked } from '../features/votes/index.ts';
import { say } from './say.ts';
import { amount, papersFor } from './vote-units.ts';
import allWords from './words.json' with { type: 'json' };

const words = allWords.votes;

/** What an option is called. */
export function optionText({ options }: Pick<HeldVote, 'options'>, at: number): string {
  const name = options?.[at];
  return name === undefined ? allWords.erased : say(words.option, { name });
}

export function optionsText(vote: Pick<HeldVote, 'options'>, places: readonly number[]): string {
  // Names in marks stand beside one another without 、 (GB/T 15834).
  return places.map((at) => optionText(vote, at)).join('');
}

/** The rounds of an instant run-off, or every comparison of two options. */
export function rankingTexts(vote: HeldVote, ranked: Ranked, measure: Measure): string[] {
  const told = papersFor(vote, measure) ?? ((n: number) => amount(vote, measure, n));
  if (ranked.count === 'irv') {
    return ranked.rounds.map((round, i) => roundText(vote, round, { n: i + 1, amount: told }));
  }
  if (ranked.count !== 'schulze') return [];
  const { pairs } = ranked;
  const parts = pairs.flatMap((row, a) =>
    row.flatMap((n, b) => {
      const values = { a: optionText(vote, a), b: optionText(vote, b), n: told(n) };
      return a < b ? [say(words.pair, { ...values, m: told(pairs[b]?.[a] ?? 0) })] : [];
    }),
  );
  return [say(words.pairs, { parts: parts.join(allWords.semicolon) })];
}

type Round = Extract<Ranked, { count: 'irv' }>['rounds'][number];

interface Telling {
  readonly n: number;
  readonly amount: (n: number) => string;
}

function roundText(vote: HeldVote, { counts, out, tied }: Round, { n, amount }: Telling): string {
  const parts = counts.map(({ option, count }) => `${optionText(vote, option)}${amount(count)}`);
  const values = { n, parts: parts.join(allWords.and) };
  if (tied.length > 0) return say(words.roundTied, { ...values, tied: optionsText(vote, tied) });
  if (out.length === 0) return say(words.roundLast, values);
  return say(words.round, { ...values, out: optionsText(vote, out) });
}
