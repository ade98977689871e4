import { castIn, type HeldVote, type Measure } from '../features/votes/index.ts';
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

/** 6点 where people gave dots, 6分 where their order made points. */
export function pointsText({ method }: Pick<HeldVote, 'method'>, measure: Measure, n: number) {
  const word = method.kind === 'dots' ? words.votes.dots : words.votes.points;
  return say(word, { n: measure === 'heads' ? n : squareMetres(n) });
}

/** What an option got, where each ballot is one paper: 13票; what weighs more is told as it weighs. */
export function papersFor(vote: Pick<HeldVote, 'rule' | 'method' | 'outcome'>, measure: Measure) {
  const isNamed = new Set(['single', 'multiple', 'ranking']).has(vote.method.kind);
  if (measure !== 'heads' || !isNamed || vote.outcome === null) return null;
  const { seats, heads } = castIn(vote.outcome.tally).all;
  return seats === heads ? (n: number) => say(words.votes.papers, { n }) : null;
}

/** Under 一户一票 a head is a household. */
export function headsWord({ household }: HeldVote['rule']): string {
  return household === undefined ? words.people : words.households;
}
