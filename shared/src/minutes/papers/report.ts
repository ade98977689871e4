import { documentDate } from '../frame.ts';
import type { Paper } from '../paper.ts';
import { Pen } from '../pen.ts';
import type { Composing } from '../record.ts';
import { say } from '../say.ts';
import { writeCommitments } from '../sections/commitments.ts';
import { writeConsensus } from '../sections/consensus.ts';
import { writeDisagreements } from '../sections/disagreements.ts';
import { writeBackground, writeOpening } from '../sections/opening.ts';
import { writePositions } from '../sections/positions.ts';
import { writeVotes } from '../sections/votes.ts';
import allWords from '../words.json' with { type: 'json' };
import { formPaper } from './form-paper.ts';

/** 协商报告: what the meeting was about and came to, signed by the office that held it. */
export function reportForm(composing: Composing): Paper | null {
  const { state, organ } = composing;
  if (state.life.sittings.length === 0) return null;
  const pen = new Pen();
  const parts = [
    writeOpening,
    writeBackground,
    writePositions,
    writeConsensus,
    writeDisagreements,
    writeVotes,
    writeCommitments,
  ];
  for (const write of parts) write(composing, pen);
  const meeting = state.life.words?.title ?? allWords.erased;
  return formPaper(composing, {
    title: say(allWords.forms.report.title, { meeting }),
    parts: [
      { kind: 'text', doc: pen.doc() },
      { kind: 'signed', organ, date: documentDate(composing) },
    ],
  });
}
