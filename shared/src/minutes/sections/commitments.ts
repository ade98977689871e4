import type { Commitment } from '../../features/commitments/index.ts';
import { valuesOf } from '../../kernel/index.ts';
import { dateOf } from '../dates.ts';
import type { Pen } from '../pen.ts';
import { within } from '../quota.ts';
import type { Composing } from '../record.ts';
import { say, sentence } from '../say.ts';
import allWords from '../words.json' with { type: 'json' };

const words = allWords.commitments;
const quota = 6000;

/** 现场承诺和待答复事项: who will do what until when, and which answers are still owed. */
export function writeCommitments(composing: Composing, pen: Pen): void {
  const { state, sources } = composing;
  const all = valuesOf(state.commitments.commitments)
    .filter(({ struck }) => !struck)
    .sort((a, b) => a.no - b.no);
  if (all.length === 0) return;
  const seqs = sources.of('commitments');
  pen.heading(1, { key: 'commitments', text: words.heading, seqs });
  const entries = all.map((commitment) => ({
    key: `commitment:${commitment.id}`,
    text: commitmentText(composing, commitment),
    seqs: sources.of('commitments', commitment.id),
  }));
  const { kept, left } = within(quota, entries, { sizeOf: ({ text }) => text.length });
  pen.list('commitments:list', kept);
  const rest = say(words.rest, { n: left });
  if (left > 0) pen.paragraph({ key: 'commitments:rest', text: rest, seqs });
}

export function commitmentText(composing: Composing, commitment: Commitment): string {
  const { kind, owner, dueOn, answeredAt, answer } = commitment;
  // Without an owner nobody has promised it: it is what the meeting wants done or answered.
  const forms = owner === null ? words.nobody : words;
  const who = owner === null ? '' : composing.nameOf(owner);
  if (commitment.struck) return say(forms.struck, { who });
  const text = commitment.text ?? allWords.erased;
  if (answeredAt !== null) {
    const told = { who, text, answer: answer ?? allWords.erased, date: dateOf(answeredAt) };
    return sentence(say(forms.answered, told));
  }
  const due = dueOn === null ? '' : say(words[`${kind}By`], { date: dateOf(dueOn) });
  return sentence(say(forms[kind], { who, text, due }));
}
