import type { HeldVote, Measure } from '../features/votes/index.ts';
import { squareMetres } from './numerals.ts';
import { say } from './say.ts';
import words from './words.json' with { type: 'json' };

type Ruled = Pick<HeldVote, 'rule'>;

/** 人, 户 or ㎡, as the measure and the rule want. */
export function amount({ rule }: Ruled, measure: Measure, n: number): string {
  return measure === 'heads'
    ? say(headsWord(rule), { n })
    : say(words.area, { n: squareMetres(n) });
}

/** Under 一户一票 a head is a household. */
export function headsWord({ household }: HeldVote['rule']): string {
  return household === undefined ? words.people : words.households;
}
