import type { DocumentJson } from '../documents/index.ts';
import { frameOf, type MinutesFrame } from './frame.ts';
import { type Forms, formsOf } from './papers/forms.ts';
import { Pen, type Seqs } from './pen.ts';
import {
  composingOf,
  type MeetingRecord,
  type MinutesNames,
  type MinutesOptions,
} from './record.ts';
import { writeAgenda } from './sections/agenda.ts';
import { writeCommitments } from './sections/commitments.ts';
import { writeConsensus } from './sections/consensus.ts';
import { writeDisagreements } from './sections/disagreements.ts';
import { writeBackground, writeOpening } from './sections/opening.ts';
import { writePositions } from './sections/positions.ts';
import { writeVotes } from './sections/votes.ts';
import { type MinutesTable, tablesOf } from './tables.ts';

export interface Minutes {
  readonly frame: MinutesFrame;
  /** The text, to be edited; within the limits of a document. Headings carry no numbers: see `numbersOf`. */
  readonly doc: DocumentJson;
  /** By the id of a block: the events that it says something about. */
  readonly sources: Readonly<Record<string, Seqs>>;
  readonly tables: readonly MinutesTable[];
  /** Other papers from the same record. */
  readonly forms: Forms;
}

/**
 * 纪要 from the record, whatever stage the meeting has reached: what has not happened is left out. The same record gives
 * the same minutes, ids of blocks included. Written in Chinese only: the document is one of a Chinese office.
 */
export function composeMinutes(
  record: MeetingRecord,
  names: MinutesNames,
  options: MinutesOptions,
): Minutes {
  const composing = composingOf(record, names, options);
  const pen = new Pen();
  const parts = [
    writeOpening,
    writeBackground,
    writeAgenda,
    writePositions,
    writeConsensus,
    writeDisagreements,
    writeVotes,
    writeCommitments,
  ];
  for (const write of parts) write(composing, pen);
  return {
    frame: frameOf(composing),
    doc: pen.doc(),
    sources: pen.sources(),
    tables: tablesOf(composing),
    forms: formsOf(composing),
  };
}
