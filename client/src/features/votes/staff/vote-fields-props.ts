import type { OutlineRow } from '../../../outline/index.ts';
import type { Offer, VoteForm, Wrong } from './vote-form.ts';
import type { AtHand } from './with-kind.ts';

export interface FormProps {
  readonly form: VoteForm;
  readonly setForm: (form: VoteForm) => void;
  readonly wrong: Wrong | null;
}

/** What the fields of a vote work with. */
export interface VoteFieldsProps extends FormProps {
  readonly offers: readonly Offer[];
  /** Questions at hand: by the text that was frozen last, and as the agenda has it. */
  readonly asked: readonly string[];
  /** The first of them and its text, where there is one. */
  readonly aboutText: AtHand['aboutText'];
  readonly rows: readonly OutlineRow[];
  /** The vote has a rule of its own, which can be kept. */
  readonly keepsRule: boolean;
}
