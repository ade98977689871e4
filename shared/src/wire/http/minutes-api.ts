import * as z from 'zod/mini';
import { blockIdPattern, blockSchema } from '../../documents/index.ts';
import { idOf, text } from '../../kernel/index.ts';
import { minutesParts, partStates } from '../../minutes/parts.ts';
import { meetingIdSchema } from '../protocol.ts';
import { noAnswer } from './office-words.ts';
import type { RouteTable } from './route.ts';

const input = z.strictObject({ meeting: meetingIdSchema });
const words = z.string();
const blockId = z.string().check(z.regex(blockIdPattern));
const seqs = z.array(z.int());

/** As many lines as one press carries, or parts it takes over. */
const atOnce = 500;

/** Kinds of files a paper can be had as. */
const paperTypes = ['docx', 'pdf'] as const;

export type PaperType = (typeof paperTypes)[number];

/** Papers that a meeting's record gives. */
const paperNames = [
  'minutes',
  'attendance',
  'votes',
  'consensus',
  'report',
  'brief',
  'assignment',
  'approval',
] as const;

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
  /** What the secretary works from: the running record, what the record has corrected or added since, what is missing. */
  readMinutesDesk: {
    method: 'GET',
    path: '/api/meetings/:meeting/minutes/desk',
    by: 'account',
    input,
    answer: z.object({
      /** The text being written; null: nobody has begun. */
      draft: z.nullable(idOf('draft')),
      happenings: z.array(
        z.object({
          ...{ seq: z.int(), at: z.int(), told: words, isCarried: z.boolean() },
          /** The opinion that the line tells of, or whose reply to it; null: neither. */
          said: z.nullable(
            z.object({ opinion: idOf('opinion'), replyOf: z.nullable(idOf('seat')) }),
          ),
        }),
      ),
      /** `now` null: the record says nothing of the kind any more. */
      corrections: z.array(
        z.object({
          block: words,
          written: words,
          now: z.nullable(words),
          isEdited: z.boolean(),
          seqs,
        }),
      ),
      additions: z.array(z.object({ block: words, text: words, seqs })),
      checklist: z.array(z.object({ part: z.enum(minutesParts), state: z.enum(partStates) })),
    }),
  },
  /** 写入纪要: lines of the running record become paragraphs, behind the block `after` or at the end; each line once. */
  carryIntoMinutes: {
    method: 'POST',
    path: '/api/meetings/:meeting/minutes/carry',
    by: 'account',
    input: z.strictObject({
      meeting: meetingIdSchema,
      seqs: z.array(z.int()).check(z.minLength(1), z.maxLength(atOnce)),
      after: z.nullable(blockId),
    }),
    /** `last`: the block of the last of them; null where none was carried. */
    answer: z.object({ carried: z.int(), last: z.nullable(blockId) }),
  },
  /** 按实录更新: what the record says now takes the place of these blocks, or is added where it belongs. */
  takeIntoMinutes: {
    method: 'POST',
    path: '/api/meetings/:meeting/minutes/take',
    by: 'account',
    input: z.strictObject({
      meeting: meetingIdSchema,
      blocks: z.array(blockId).check(z.minLength(1), z.maxLength(atOnce)),
    }),
    answer: z.object({ taken: z.int() }),
  },
  /** Answers with the Word document itself. */
  readMinutesDocx: {
    method: 'GET',
    path: '/api/meetings/:meeting/minutes.docx',
    by: 'account',
    input,
    answer: noAnswer,
  },
  /** 审核链接 and 确认链接, to be copied and handed on. */
  listAnswerLinks: {
    method: 'GET',
    path: '/api/meetings/:meeting/minutes/links',
    by: 'account',
    input,
    answer: z.object({
      /** Where others reach this machine; null: it is in no network. */
      address: z.nullable(words),
      /** Paths by place of the gate. */
      gates: z.array(words),
      /** Everybody who was there. */
      people: z.array(z.object({ seat: idOf('seat'), name: z.nullable(words), path: words })),
    }),
  },
  /** What has been issued, the original first; each later one is 更正第n号. */
  listIssues: {
    method: 'GET',
    path: '/api/meetings/:meeting/issues',
    by: 'account',
    input,
    answer: z.object({
      issues: z.array(
        z.object({ seq: z.int(), number: z.nullable(words), date: words, hash: words }),
      ),
    }),
  },
  /** Whether another meeting's paper bears the number that somebody means to write on this one's. */
  findNumber: {
    method: 'GET',
    path: '/api/meetings/:meeting/numbers/:number',
    by: 'account',
    input: z.strictObject({ meeting: meetingIdSchema, number: text(40) }),
    /** The other meeting; its title null once erased. */
    answer: z.object({
      taken: z.nullable(z.object({ title: z.nullable(words), at: z.int() })),
    }),
  },
  /** Answers with the file of what the event `seq` issued, as it was printed then. */
  readIssue: {
    method: 'GET',
    path: '/api/meetings/:meeting/issues/:seq/:type',
    by: 'account',
    input: z.strictObject({
      meeting: meetingIdSchema,
      seq: z.string().check(z.regex(/^[1-9][0-9]{0,8}$/)),
      type: z.enum(paperTypes),
    }),
    answer: noAnswer,
  },
  /** 会议档案: answers with the file that `pnpm verify` and the page 核验 recompute. */
  readRecord: {
    method: 'GET',
    path: '/api/meetings/:meeting/record.json',
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
