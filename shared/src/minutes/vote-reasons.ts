import type { HeldVote } from '../features/votes/index.ts';
import { valuesOf } from '../kernel/index.ts';
import { within } from './quota.ts';
import type { Composing } from './record.ts';
import { say, sentence } from './say.ts';
import allWords from './words.json' with { type: 'json' };

const words = allWords.votes;

/**
 * Why people objected, and what they reserved, in their own words. Without names: who voted what is not in the minutes (VO23),
 * nor does their order say it, for staff know who voted when.
 */
export function reasonTexts({ state }: Composing, { id }: HeldVote): string[] {
  const ballots = state.votes.ballots[id];
  if (ballots === undefined) return [];
  return valuesOf(ballots)
    .flatMap(({ reason, choice }) => {
      if (reason === null || typeof choice === 'string' || choice.kind !== 'level') return [];
      const stance = words.consent[choice.level] ?? '';
      return [sentence(say(words.reason, { stance, reason }))];
    })
    .sort();
}

/** As many of them as there is room for, the short ones first: nobody crowds out others by writing much. */
export function reasonsWithin(characters: number, texts: readonly string[]): string[] {
  const sizeOf = (text: string) => text.length;
  const { kept, left } = within(characters, texts, { sizeOf, first: (text) => -text.length });
  return left === 0 ? [...kept] : [...kept, say(words.reasonsRest, { n: left })];
}
