import { type AnswerOf, type rosterApi, rosterFields } from '@haoshangliang/shared/wire';
import { rosterWords } from '../texts/roster-words.ts';

const people = rosterWords.sample.map((person) =>
  rosterFields.map((field) => person[field] ?? '').join(','),
);
const heading = rosterFields.map((field) => rosterWords.fields[field][0] ?? field).join(',');

/** What whoever makes a list has to know: how its columns may be called, and what one looks like that is understood wholly. */
export const rosterHelp: AnswerOf<typeof rosterApi.rosterHelp> = {
  headings: rosterFields.map((field) => ({ field, words: rosterWords.fields[field] })),
  sample: `${[heading, ...people].join('\r\n')}\r\n`,
};
