import type {
  PreparedVote,
  PresetKey,
  Rule,
  Subject,
  VotesCommand,
} from '@haoshangliang/shared/features/votes';
import type { Id } from '@haoshangliang/shared/kernel';

/** What stands in the form. `preset` is 'own' for a rule written out elsewhere, which the form keeps as it is. */
export interface VoteForm {
  readonly question: string;
  readonly preset: PresetKey | 'own';
  /** A key of the texts on offer; empty: none. */
  readonly subject: string;
  /** Empty: not bound to an item. */
  readonly item: string;
  readonly seconds: number;
}

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
  | { readonly wrong: 'question' };

interface Known {
  readonly offers: readonly Offer[];
  readonly items: readonly Id<'agenda-item'>[];
  /** Of the vote that is changed. */
  readonly rule: Rule | null;
}

export const maxQuestion = 200;

export const minutesOffered = [1, 2, 3, 5, 10, 15, 30] as const;

/** The same limits as the command's. A text or item that is gone by now is left out. */
export function readVoteForm(form: VoteForm, { offers, items, rule }: Known): Read {
  const question = form.question.trim();
  if (question === '' || [...question].length > maxQuestion) return { wrong: 'question' };
  return {
    wrong: null,
    value: {
      question,
      item: items.find((item) => item === form.item) ?? null,
      subject: offers.find(({ key }) => key === form.subject)?.subject ?? null,
      method: { kind: 'approve', version: 1 },
      secrecy: 'named',
      rule: chosenRule(form.preset, rule),
      seconds: form.seconds,
    },
  };
}

function chosenRule(preset: VoteForm['preset'], rule: Rule | null): Prepare['rule'] {
  if (preset !== 'own') return { preset };
  if (rule === null) return { preset: 'majority' };
  const { advisory, quorum, conditions } = rule;
  return { preset: null, advisory, quorum, conditions };
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
  };
}
