import words from './words.json' with { type: 'json' };

export { checkMinutes } from './checklist.ts';
export { composeMinutes, type Minutes } from './compose.ts';
export { dateOf, yearOf } from './dates.ts';
export type { AttendanceLine, Imprint, MinutesFrame } from './frame.ts';
export { happeningSources, happeningsOf } from './happenings.ts';
export { headingNumbers, isNumbered } from './numbering.ts';
export type { MastheadPart, Paper, PaperPart, PaperTable, TitledTable } from './paper.ts';
export type { Forms } from './papers/forms.ts';
export { attachmentLabel, minutesPaper, type PaperSeal } from './papers/minutes-paper.ts';
export type { Seqs } from './pen.ts';
export type { MeetingRecord, MinutesNames, MinutesOptions } from './record.ts';
export { paragraphOf, type Review, reviewMinutes } from './review.ts';
export {
  type Corrected,
  numberText,
  type PaperNumber,
  plainStationery,
  type Stationery,
} from './stationery.ts';
export type { MinutesTable } from './tables.ts';

/** Words that only a printed copy needs. */
export const printWords = words.print;
