import { type Kind, usualRule } from './method-form.ts';
import { withRule } from './rule-time.ts';
import type { VoteForm } from './vote-form.ts';

/** What was at hand when the form was opened: the question about the newest text, and that text. */
export interface AtHand {
  readonly aboutText: { readonly question: string; readonly subject: string } | null;
}

const yesOrNo: readonly Kind[] = ['approve', 'consent', 'temperature'];

/**
 * The form with another way of voting. 是否同意这一稿 cannot be answered by 满意 or by choosing among roads: where nobody has
 * changed the question that was put there, it goes with its text, and comes back with a way that can answer it.
 */
export function withKind(form: VoteForm, kind: Kind, { aboutText }: AtHand): VoteForm {
  const next = { ...withRule(form, usualRule(kind)), kind, top: 1 };
  if (aboutText === null) return next;
  const asks = form.question === aboutText.question && form.subject === aboutText.subject;
  const blank = form.question.trim() === '' && form.subject === '';
  if (asks && !yesOrNo.includes(kind)) return { ...next, question: '', subject: '' };
  return blank && yesOrNo.includes(kind) ? { ...next, ...aboutText } : next;
}
