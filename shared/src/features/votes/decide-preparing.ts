import { accept, reject } from '../../kernel/index.ts';
import { maxVotes } from './commands.ts';
import { type Decided, type Of, type VotesRejection, withPrepared, withVote } from './decided.ts';
import { presets } from './presets.ts';
import type { Rule } from './rule.ts';
import type { Question, VotesFacts, VotesState } from './state.ts';

type Form = Of<'votes/prepare-vote'> | Of<'votes/change-vote'>;

export function prepareVote(
  state: VotesState,
  command: Of<'votes/prepare-vote'>,
  facts: VotesFacts,
): Decided {
  if (state.votes.size >= maxVotes) return reject('votes-full', { max: maxVotes });
  const refused = unknownIn(command, facts);
  if (refused !== null) return reject(refused);
  return accept({
    type: 'votes/vote-prepared',
    data: { vote: facts.newId<'vote'>(), ...formOf(command, ruleOf(command.rule)) },
    words: { question: command.question },
  });
}

export function changeVote(
  state: VotesState,
  command: Of<'votes/change-vote'>,
  facts: VotesFacts,
): Decided {
  return withPrepared(state, command.vote, (vote) => {
    const refused = unknownIn(command, facts);
    if (refused !== null) return reject(refused);
    const before = formOf(vote, vote.rule);
    return accept({
      type: 'votes/vote-changed',
      data: { vote: vote.id, ...formOf(command, ruleOf(command.rule)), before },
      words: { question: command.question, before: vote.question },
    });
  });
}

export function discardVote(state: VotesState, command: Of<'votes/discard-vote'>): Decided {
  return withPrepared(state, command.vote, ({ id: vote }) =>
    accept({ type: 'votes/vote-discarded', data: { vote }, words: null }),
  );
}

export function restoreVote(state: VotesState, command: Of<'votes/restore-vote'>): Decided {
  return withVote(state, command.vote, ({ id: vote, status }) =>
    status === 'discarded'
      ? accept({ type: 'votes/vote-restored', data: { vote }, words: null })
      : reject('vote-not-discarded'),
  );
}

/** What an event says of a vote besides its id and its words. */
export function formOf(from: Omit<Form, 'type' | 'rule'> | Question, rule: Rule) {
  const { item, subject, method, secrecy, seconds } = from;
  return {
    item,
    subject: subject === null ? null : { ...subject },
    method,
    secrecy,
    rule,
    seconds,
  };
}

/** A named rule is the table's, whatever the sender believes it to be. */
function ruleOf(rule: Form['rule']): Rule {
  if (rule.preset !== null) return presets[rule.preset];
  return { version: 1, source: null, ...rule };
}

function unknownIn({ item, subject }: Form, facts: VotesFacts): VotesRejection | null {
  if (item !== null && !facts.hasItem(item)) return 'item-unknown';
  return subject !== null && facts.version(subject) === null ? 'version-unknown' : null;
}
