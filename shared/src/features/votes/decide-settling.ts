import { accept, reject, valuesOf } from '../../kernel/index.ts';
import { maxVotes } from './commands.ts';
import { formOf, wordsOf } from './decide-preparing.ts';
import { type Decided, type Of, withCounted } from './decided.ts';
import type { Method } from './methods.ts';
import type { Rule } from './rule.ts';
import { contenders, drawn, openPlaces, type Selection } from './selection.ts';
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

export function prepareRunoff(state: VotesState, id: VoteId, facts: VotesFacts): Decided {
  return withCounted(state, id, (vote, { verdict }) => {
    const among = amongWhom(vote, verdict);
    const { question, options } = vote;
    if (among.length < 2) return reject('no-runoff');
    if (question === null || options === null) return reject('question-erased');
    if (runoffStands(state, id)) return reject('runoff-prepared');
    if (state.votes.size >= maxVotes) return reject('votes-full', { max: maxVotes });
    const places = verdict.selection === undefined ? 1 : openPlaces(verdict.selection);
    const method = methodFor(among.length, places);
    const form = formOf({ ...vote, method, runoffOf: id }, ruleFor(vote.rule, places));
    const names = among.map((option) => options[option] ?? '');
    return accept({
      type: 'votes/vote-prepared',
      data: { vote: facts.newId<'vote'>(), ...form },
      words: wordsOf({ question, options: names }),
    });
  });
}

/** A tie that has not been settled, or one option asked for and none with enough. */
function amongWhom({ rule }: HeldVote, { outcome, selection }: Outcome['verdict']) {
  if (selection === undefined) return [];
  const short = outcome === 'failed' && rule.select?.top === 1;
  return outcome === 'tie' || short ? contenders(selection) : [];
}

function runoffStands(state: VotesState, id: VoteId): boolean {
  const over = ['discarded', 'withdrawn', 'annulled'];
  return valuesOf(state.votes).some(
    ({ runoffOf, status }) => runoffOf === id && !over.includes(status),
  );
}

/** Whatever the first vote asked, a run-off asks for a name, or for as many as there are places. */
function methodFor(options: number, places: number): Method {
  return places === 1
    ? { kind: 'single', version: 1, options, none: false }
    : { kind: 'multiple', version: 1, options, min: 1, max: places, none: false };
}

function ruleFor(rule: Rule, places: number): Rule {
  return rule.select === undefined ? rule : { ...rule, select: { ...rule.select, top: places } };
}

/** The count stays on record and decides nothing any more. */
export function annulVote(
  state: VotesState,
  command: Of<'votes/annul-vote'>,
  facts: VotesFacts,
): Decided {
  return withCounted(state, command.vote, ({ id: vote }) => {
    const again = state.votes.size < maxVotes ? facts.newId<'vote'>() : null;
    const { reason } = command;
    return accept({ type: 'votes/vote-annulled', data: { vote, again }, words: { reason } });
  });
}
