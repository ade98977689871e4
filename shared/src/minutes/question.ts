import type { HeldVote } from '../features/votes/index.ts';
import { getIn } from '../kernel/index.ts';
import type { Composing } from './record.ts';
import { say } from './say.ts';
import allWords from './words.json' with { type: 'json' };

const words = allWords.votes;

/** What was asked; a run-off asks the same again, and says so. */
export function questionOf({ state }: Composing, vote: HeldVote): string {
  const question = vote.question ?? allWords.erased;
  let round = 0;
  for (let { runoffOf } = vote; runoffOf !== null; round++) {
    runoffOf = getIn(state.votes.votes, runoffOf)?.runoffOf ?? null;
  }
  if (round === 0) return question;
  return say(round === 1 ? words.runoff : words.runoffAgain, { question, n: round });
}
