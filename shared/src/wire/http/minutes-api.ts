import * as z from 'zod/mini';
import { blockSchema } from '../../documents/index.ts';
import { meetingIdSchema } from '../protocol.ts';
import { noAnswer } from './office-words.ts';
import type { RouteTable } from './route.ts';

const input = z.strictObject({ meeting: meetingIdSchema });
const words = z.string();

/** Kinds of files a paper can be had as. */
const paperTypes = ['docx', 'pdf'] as const;

export type PaperType = (typeof paperTypes)[number];

/** Papers that a meeting's record gives. */
const paperNames = ['minutes', 'sign-in', 'votes', 'consensus', 'report'] as const;

export type PaperName = (typeof paperNames)[number];

/** 纪要, for staff who lead the meeting or write its record. Participants read them at `/m/:meeting/minutes`. */
export const minutesApi = {
  /** The text and what it rests on. `sources`: by block id, the seqs of the events it came from. */
  readMinutes: {
    method: 'GET',
    path: '/api/meetings/:meeting/minutes',
    by: 'account',
    input,
    answer: z.object({
      title: words,
      marks: z.array(words),
      remark: words,
      /** People write the text; false: it is what the record gives. */
      isWritten: z.boolean(),
      blocks: z.array(blockSchema),
      sources: z.record(z.string(), z.array(z.int())),
    }),
  },
  /** Answers with the Word document itself. */
  readMinutesDocx: {
    method: 'GET',
    path: '/api/meetings/:meeting/minutes.docx',
    by: 'account',
    input,
    answer: noAnswer,
  },
  /** Which papers the record gives by now. */
  listPapers: {
    method: 'GET',
    path: '/api/meetings/:meeting/papers',
    by: 'account',
    input,
    answer: z.object({
      papers: z.array(z.object({ name: z.enum(paperNames), title: words })),
    }),
  },
  /** Answers with the file itself. */
  readPaper: {
    method: 'GET',
    path: '/api/meetings/:meeting/papers/:paper/:type',
    by: 'account',
    input: z.strictObject({
      meeting: meetingIdSchema,
      paper: z.enum(paperNames),
      type: z.enum(paperTypes),
    }),
    answer: noAnswer,
  },
} as const satisfies RouteTable;
