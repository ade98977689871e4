import { accept, reject } from '../../kernel/index.ts';
import { maxVotes } from './commands.ts';
import { type Decided, type Of, type VotesRejection, withPrepared, withVote } from './decided.ts';
import { optionsOf } from './methods.ts';
import { presets } from './presets.ts';
import { type PresetKey, type Rule, suits } from './rule.ts';
import { whyNotRestored } from './runoffs.ts';
import { unfitForSecret } from './secret-guards.ts';
import type { Question, VotesFacts, VotesState } from './state.ts';
import { sameTerms, usualTerms } from './terms.ts';

type Form = Of<'votes/prepare-vote'> | Of<'votes/change-vote'>;

export function prepareVote(
  state: VotesState,
  command: Of<'votes/prepare-vote'>,
  facts: VotesFacts,
): Decided {
  if (state.votes.size >= maxVotes) return reject('votes-full', { max: maxVotes });
  const refused = wrongIn(command, facts);
  if (refused !== null) return reject(refused);
  return accept({
    type: 'votes/vote-prepared',
    data: { vote: facts.newId<'vote'>(), ...formOf(command, ruleOf(command.rule)) },
    words: wordsOf(command),
  });
}

export function changeVote(
  state: VotesState,
  command: Of<'votes/change-vote'>,
  facts: VotesFacts,
): Decided {
  return withPrepared(state, command.vote, (vote) => {
    const refused = wrongIn(command, facts) ?? (isFixed(vote, command) ? 'runoff-fixed' : null);
    if (refused !== null) return reject(refused);
    const before = formOf(vote, vote.rule);
    const { runoffOf } = vote;
    const form = formOf({ ...command, runoffOf }, ruleOf(command.rule));
    return accept({
      type: 'votes/vote-changed',
      data: { vote: vote.id, ...form, before },
      words: { ...wordsOf(command), before: vote.question, ...optionsBefore(vote) },
    });
  });
}

/** Between whom a run-off is held, and for how many places, follows from the first vote. */
function isFixed(vote: Question, { method, options = [], rule }: Of<'votes/change-vote'>): boolean {
  if (vote.runoffOf === null) return false;
  const sameNames = options.join('\n') === (vote.options ?? []).join('\n');
  const sameTop = ruleOf(rule).select?.top === vote.rule.select?.top;
  return method.kind !== vote.method.kind || !sameNames || !sameTop;
}

export function discardVote(state: VotesState, command: Of<'votes/discard-vote'>): Decided {
  return withPrepared(state, command.vote, ({ id: vote }) =>
    accept({ type: 'votes/vote-discarded', data: { vote }, words: null }),
  );
}

export function restoreVote(state: VotesState, command: Of<'votes/restore-vote'>): Decided {
  return withVote(state, command.vote, (vote) => {
    if (vote.status !== 'discarded') return reject('vote-not-discarded');
    const refused = whyNotRestored(state, vote);
    if (refused !== null) return reject(refused);
    return accept({ type: 'votes/vote-restored', data: { vote: vote.id }, words: null });
  });
}

/** What an event says of a vote besides its id and its words. */
export function formOf(
  from: (Omit<Form, 'type' | 'rule'> & Partial<Pick<Question, 'runoffOf'>>) | Question,
  rule: Rule,
) {
  const { item, subject, method, secrecy, seconds, terms } = from;
  const { runoffOf = null } = from;
  return {
    item,
    subject: subject === null ? null : { ...subject },
    method,
    secrecy,
    rule,
    seconds,
    ...(terms === undefined || sameTerms(terms, usualTerms) ? {} : { terms }),
    ...(runoffOf === null ? {} : { runoffOf }),
  };
}

/** The question, and what the options are called where there are any. */
export function wordsOf({ question, options }: { question: string; options?: Options }) {
  return options === undefined || options === null || options.length === 0
    ? { question }
    : { question, options: [...options] };
}

type Options = readonly string[] | null | undefined;

function optionsBefore({ options }: Question) {
  return options === null || options.length === 0 ? {} : { optionsBefore: [...options] };
}

/** A named rule is the table's, whatever the sender believes it to be. */
function ruleOf(rule: Form['rule']): Rule {
  if (rule.preset === null) return { version: 1, source: null, ...rule };
  const named = presets[rule.preset];
  const { select, household, proxies } = rule;
  return {
    ...named,
    ...(select === undefined || named.select === undefined ? {} : { select }),
    ...(household === undefined ? {} : { household }),
    ...(proxies === undefined ? {} : { proxies }),
  };
}

function wrongIn(form: Form, facts: VotesFacts): VotesRejection | null {
  const { item, subject, method, options = [], rule } = form;
  if (item !== null && !facts.hasItem(item)) return 'item-unknown';
  if (subject !== null && facts.version(subject) === null) return 'version-unknown';
  if (options.length !== optionsOf(method)) return 'options-mismatch';
  if (new Set(options.map(asSeen)).size !== options.length) return 'options-alike';
  if (rule.preset !== null && rule.select !== undefined && !choosing(rule.preset)) {
    return 'rule-unfit';
  }
  if (!suits(ruleOf(rule), method)) return 'rule-unfit';
  return unfitForSecret({ ...form, rule: ruleOf(rule) });
}

/** Two names that only a machine can tell apart would part the ballots of one option. */
function asSeen(name: string): string {
  return name.normalize().replace(/[\s\p{Cf}]/gu, '');
}

function choosing(preset: PresetKey): boolean {
  return presets[preset].select !== undefined;
}
