import { accept, reject } from '../../kernel/index.ts';
import { fits } from './answers.ts';
import { type Decided, type Of, withOpen } from './decided.ts';
import { isThere } from './electorate.ts';
import { countsHands, type Hands, handsIn } from './hands.ts';
import { castersOf } from './roll.ts';
import { measuresArea } from './rule.ts';
import type { HeldVote, VotesFacts, VotesState } from './state.ts';
import { both, type Sum, without } from './sum.ts';

/** Hands counted anew stand for those counted before. Nobody is written down, so nobody who raised one votes otherwise. */
export function countHands(
  state: VotesState,
  command: Of<'votes/count-hands'>,
  facts: VotesFacts,
): Decided {
  return withOpen(state, command.vote, (vote) => {
    const { counts } = command;
    if (!countable(state, vote)) return reject('hands-unfit');
    const choices = new Set(counts.map(({ choice }) => JSON.stringify(choice)));
    const fitting = counts.every(({ choice }) => fits(vote.method, choice));
    if (!fitting || choices.size !== counts.length) return reject('answer-unfit');
    const most = raisable(state, vote, facts);
    const count = handsIn(counts);
    if (count > most) return reject('too-many-hands', { count, most });
    const turnout = both(withoutHands(state, vote), handsSum(counts));
    return accept({
      type: 'votes/hands-counted',
      data: { vote: vote.id, counts, turnout },
      words: null,
    });
  });
}

export function takeBackHands(
  state: VotesState,
  { vote: id }: Of<'votes/take-back-hands'>,
): Decided {
  return withOpen(state, id, (vote) => {
    const counted = state.hands[id];
    if (counted === undefined) return reject('hands-not-counted');
    const { counts } = counted;
    const turnout = withoutHands(state, vote);
    return accept({
      type: 'votes/hands-taken-back',
      data: { vote: id, counts, turnout },
      words: null,
    });
  });
}

/** A hand has no area and weighs one head: where people weigh otherwise hands are entered one by one. */
function countable(state: VotesState, vote: HeldVote): boolean {
  if (measuresArea(vote.rule) || !countsHands(vote.method)) return false;
  return castersOf(state, vote.id).every(({ elector }) => elector.heads === 1);
}

/** How many can raise a hand: who is there and has not voted another way. */
function raisable(state: VotesState, { id }: HeldVote, facts: VotesFacts): number {
  return castersOf(state, id).filter(
    ({ elector, ballot }) => ballot === null && isThere(elector, facts),
  ).length;
}

function handsSum(counts: Hands): Sum {
  const count = handsIn(counts);
  return { seats: count, heads: count, area: null };
}

function withoutHands({ hands }: VotesState, { id, turnout }: HeldVote): Sum {
  const counted = hands[id];
  return counted === undefined ? turnout : without(turnout, handsSum(counted.counts));
}
