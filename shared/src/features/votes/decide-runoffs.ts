import { accept, reject } from '../../kernel/index.ts';
import { maxVotes } from './commands.ts';
import { formOf, wordsOf } from './decide-preparing.ts';
import { type Decided, withCounted } from './decided.ts';
import type { Method } from './methods.ts';
import type { Rule } from './rule.ts';
import { amongWhom, runoffStands } from './runoffs.ts';
import { openPlaces } from './selection.ts';
import type { VoteId, VotesFacts, VotesState } from './state.ts';

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

/** Whatever the first vote asked, a run-off asks for a name, or for as many as there are places. */
function methodFor(options: number, places: number): Method {
  return places === 1
    ? { kind: 'single', version: 1, options, none: false }
    : { kind: 'multiple', version: 1, options, min: 1, max: places, none: false };
}

function ruleFor(rule: Rule, places: number): Rule {
  return rule.select === undefined ? rule : { ...rule, select: { ...rule.select, top: places } };
}
