import { documentDate } from '../frame.ts';
import type { Paper } from '../paper.ts';
import { Pen } from '../pen.ts';
import type { Composing } from '../record.ts';
import { say } from '../say.ts';
import { writeCommitments } from '../sections/commitments.ts';
import { writeConsensus } from '../sections/consensus.ts';
import { writeDisagreements } from '../sections/disagreements.ts';
import { writeOpening } from '../sections/opening.ts';
import { writeVotes } from '../sections/votes.ts';
import allWords from '../words.json' with { type: 'json' };
import { formPaper } from './form-paper.ts';

const words = allWords.forms.brief;

/** 协商专报: for those above, what was come to and what is still apart; what each side said is in the minutes. */
export function briefForm(composing: Composing): Paper | null {
  const { state, organ, stationery } = composing;
  if (state.life.sittings.length === 0) return null;
  const pen = new Pen();
  for (const write of [
    writeOpening,
    writeConsensus,
    writeDisagreements,
    writeVotes,
    writeCommitments,
  ])
    write(composing, pen);
  const meeting = state.life.words?.title ?? allWords.erased;
  const to = stationery.copies.join(allWords.and);
  return formPaper(composing, {
    title: say(words.title, { meeting }),
    parts: [
      ...(to === '' ? [] : [{ kind: 'lines' as const, lines: [say(words.to, { to })] }]),
      { kind: 'text', doc: pen.doc() },
      { kind: 'signed', organ, date: documentDate(composing) },
    ],
  });
}
