import {
  type PreparedVote,
  type PresetKey,
  presets,
  type Rule,
  type Secrecy,
  type Subject,
  type VotesCommand,
} from '@haoshangliang/shared/features/votes';
import type { Id } from '@haoshangliang/shared/kernel';
import {
  hasOptions,
  type MethodForm,
  methodFormOf,
  methodFrom,
  optionsAreGood,
  optionsIn,
  usualRule,
} from './method-form.ts';

/** What stands in the form. `preset` is 'own' for a rule written out elsewhere, which the form keeps as it is. */
export interface VoteForm extends MethodForm {
  readonly question: string;
  readonly preset: PresetKey | 'own';
  /** How many options are chosen, and what is done about a tie. */
  readonly top: number;
  readonly tie: Tie;
  /** 一户一票, and what a second ballot of the household does; null: everybody votes for themselves. */
  readonly household: NonNullable<Rule['household']> | null;
  /** 委托: how many proxies one person may hold; 0: none. */
  readonly proxies: number;
  /** A key of the texts on offer; empty: none. */
  readonly subject: string;
  /** Empty: not bound to an item. */
  readonly item: string;
  readonly seconds: number;
  /** Only those who are there. */
  readonly presentOnly: boolean;
  /** Only voters of these groups; none named: of all. */
  readonly groups: readonly Id<'group'>[];
  /** It cannot be closed before. */
  readonly leastSeconds: number;
  readonly secrecy: Secrecy;
  /** Whoever has voted one way votes no other way. */
  readonly once: boolean;
  /** 当场公布: everybody sees who votes how; of a named vote only. */
  readonly live: boolean;
}

export type Tie = 'none' | 'lot' | 'chair';

export type Wrong = 'question' | 'options';

/** A frozen text on offer. */
export interface Offer {
  readonly key: string;
  readonly subject: Subject;
  readonly title: string;
  /** Everybody in the meeting may read it. */
  readonly shown: boolean;
}

type Prepare = Extract<VotesCommand, { type: 'votes/prepare-vote' }>;

type Read =
  | { readonly wrong: null; readonly value: Omit<Prepare, 'type'> }
  | { readonly wrong: Wrong };

interface Known {
  readonly offers: readonly Offer[];
  readonly items: readonly Id<'agenda-item'>[];
  /** The vote that is changed. */
  readonly vote: Pick<PreparedVote, 'rule'> | null;
}

export const maxQuestion = 200;

export const minutesOffered = [1, 2, 3, 5, 10, 15, 30] as const;

/** The same limits as the command's. A text or item that is gone by now is left out. */
export function readVoteForm(form: VoteForm, { offers, items, vote }: Known): Read {
  const question = form.question.trim();
  if (question === '' || [...question].length > maxQuestion) return { wrong: 'question' };
  if (!optionsAreGood(form)) return { wrong: 'options' };
  const { presentOnly, groups, leastSeconds, seconds, once, live, secrecy } = form;
  return {
    wrong: null,
    value: {
      question,
      item: items.find((item) => item === form.item) ?? null,
      subject: offers.find(({ key }) => key === form.subject)?.subject ?? null,
      method: methodFrom(form),
      options: hasOptions(form) ? [...optionsIn(form)] : [],
      secrecy,
      rule: chosenRule(form, vote?.rule ?? null),
      seconds,
      terms: {
        ...{ groups: groups.length === 0 ? null : [...groups], presentOnly, leastSeconds },
        ...(once ? { once } : {}),
        ...(live && secrecy === 'named' ? { live } : {}),
      },
    },
  };
}

function chosenRule(form: VoteForm, rule: Rule | null): Prepare['rule'] {
  const { preset, top, tie } = form;
  const voters = {
    ...(form.household === null ? {} : { household: form.household }),
    ...(form.proxies === 0 ? {} : { proxies: form.proxies }),
  };
  if (preset === 'own' && rule !== null) {
    const { advisory, quorum, conditions, select } = rule;
    return {
      preset: null,
      advisory,
      quorum,
      conditions,
      ...(select === undefined ? {} : { select }),
      ...voters,
    };
  }
  const named = preset === 'own' ? usualRule(form.kind) : preset;
  const { select } = presets[named];
  return select === undefined
    ? { preset: named, ...voters }
    : { preset: named, select: { ...select, top, tie }, ...voters };
}

export function keyOf({ draft, version }: Subject): string {
  return `${draft} ${version}`;
}

export function formOf(vote: PreparedVote): VoteForm {
  return {
    question: vote.question ?? '',
    preset: vote.rule.preset ?? 'own',
    subject: vote.subject === null ? '' : keyOf(vote.subject),
    item: vote.item ?? '',
    seconds: vote.seconds,
    ...methodFormOf(vote),
    top: vote.rule.select?.top ?? 1,
    tie: vote.rule.select?.tie ?? 'none',
    household: vote.rule.household ?? null,
    proxies: vote.rule.proxies ?? 0,
    presentOnly: vote.terms.presentOnly,
    groups: vote.terms.groups ?? [],
    leastSeconds: vote.terms.leastSeconds,
    secrecy: vote.secrecy,
    once: vote.terms.once === true,
    live: vote.terms.live === true,
  };
}

/** Another that stands prepared with the same question, text and way of voting. */
export function twinOf(
  form: VoteForm,
  vote: PreparedVote | null,
  prepared: readonly PreparedVote[],
): PreparedVote | null {
  const asked = (one: VoteForm) => [
    ...[one.question.trim(), one.subject, one.kind],
    ...(hasOptions(one) ? optionsIn(one) : []),
  ];
  const mine = asked(form).join('\n');
  const isTwin = (one: PreparedVote) =>
    one.id !== vote?.id && asked(formOf(one)).join('\n') === mine;
  return prepared.find(isTwin) ?? null;
}
