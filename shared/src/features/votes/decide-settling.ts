import { accept, reject } from '../../kernel/index.ts';
import { maxVotes } from './commands.ts';
import { type Decided, type Of, withCounted, withHeld } from './decided.ts';
import { runoffOn, runoffStands } from './runoffs.ts';
import { drawn, openPlaces, type Selection } from './selection.ts';
import type { HeldVote, Outcome, VoteId, VotesFacts, VotesState } from './state.ts';
import { settle } from './verdict.ts';

/** Chance comes from outside: an id that the host has drawn. */
export function drawLot(state: VotesState, id: VoteId, facts: VotesFacts): Decided {
  return withTie(state, id, (vote, outcome, selection) => {
    if (selection.tie !== 'lot') return reject('tie-not-theirs');
    const seed: string = facts.newId<'lot'>();
    const chosen = drawn(seed, selection.tied, openPlaces(selection));
    return settled(vote, outcome, selection, { by: 'lot', seed, chosen });
  });
}

export function settleTie(state: VotesState, command: Of<'votes/settle-tie'>): Decided {
  return withTie(state, command.vote, (vote, outcome, selection) => {
    if (selection.tie !== 'chair') return reject('tie-not-theirs');
    const chosen = [...new Set(command.chosen)].sort((a, b) => a - b);
    const among = chosen.every((option) => selection.tied.includes(option));
    if (!among || chosen.length !== openPlaces(selection)) return reject('answer-unfit');
    return settled(vote, outcome, selection, { by: 'chair', seed: null, chosen });
  });
}

function withTie(
  state: VotesState,
  id: VoteId,
  then: (vote: HeldVote, outcome: Outcome, selection: Selection) => Decided,
): Decided {
  return withCounted(state, id, (vote, outcome) => {
    const { outcome: result, selection } = outcome.verdict;
    if (result !== 'tie' || selection === undefined) return reject('no-tie');
    // It decides the tie: a lot beside it would give one question two answers.
    return runoffStands(state, id) ? reject('runoff-prepared') : then(vote, outcome, selection);
  });
}

function settled(
  { id: vote }: HeldVote,
  outcome: Outcome,
  selection: Selection,
  how: NonNullable<Selection['settled']>,
): Decided {
  const verdict = settle(outcome.verdict, selection, how);
  return accept({
    type: 'votes/tie-settled',
    data: { vote, outcome: { ...outcome, verdict } },
    words: null,
  });
}

/**
 * The vote stays on record and decides nothing any more: a count that cannot stand, or a vote that is broken off. A
 * run-off that only waits goes with it; one that has been put to the meeting is annulled first.
 */
export function annulVote(
  state: VotesState,
  command: Of<'votes/annul-vote'>,
  facts: VotesFacts,
): Decided {
  return withHeld(state, command.vote, ({ id: vote }) => {
    if (runoffOn(state, vote)) return reject('runoff-held');
    const again = state.votes.size < maxVotes ? facts.newId<'vote'>() : null;
    const { reason } = command;
    return accept({ type: 'votes/vote-annulled', data: { vote, again }, words: { reason } });
  });
}
