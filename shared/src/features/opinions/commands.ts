import * as z from 'zod/mini';
import {
  type CommandSpec,
  type CommandsOf,
  hour,
  idOf,
  nothing,
  text,
} from '../../kernel/index.ts';
import { adoptions, channels, ownChannels, stances } from './state.ts';

const opinion = idOf('opinion');
const item = idOf('agenda-item');
const seat = idOf('seat');

/** Withdrawn ones included. */
export const maxOpinions = 5000;
/** What one person may raise from a device in one meeting; staff who write for people are not held to it. */
export const maxPerPerson = 50;
/** Characters of an opinion or a reply, in UTF-16 units. */
export const maxLength = 2000;

const sitting = ['open', 'adjourned'] as const;
const tidying = ['open', 'adjourned', 'closed', 'in-review'] as const;
const always = ['open', 'adjourned', 'closed', 'in-review', 'issued'] as const;

/** What people do themselves waits on the device through a long evening without network. */
const kept = 12 * hour;

const onlyOpinion = z.strictObject({ opinion });
const wording = { stance: z.enum(stances), text: text(maxLength) };
const own = { by: ['participate'], when: sitting, offline: kept } as const;
const desk = { by: ['moderate', 'record', 'receive'], when: sitting, offline: 'refuse' } as const;
const clerk = { by: ['moderate', 'record'], when: tidying, offline: 'refuse' } as const;
const viewing = { by: ['moderate', 'record'], when: always, offline: 'refuse' } as const;
const setting = {
  by: ['prepare', 'moderate', 'record'],
  when: ['planned', 'open', 'adjourned'],
  offline: 'refuse',
} as const;
const ownOrDesk = { ...own, by: ['participate', 'moderate', 'record', 'receive'] } as const;

export const opinionsCommands = {
  'opinions/raise-opinion': {
    input: z.strictObject({ item, channel: z.enum(ownChannels), ...wording }),
    ...own,
  },
  /** 代记: staff write down what a person said, wrote or telephoned. */
  'opinions/record-opinion': {
    input: z.strictObject({
      item,
      author: seat,
      channel: z.enum(channels),
      ...wording,
      verbatim: z.boolean(),
    }),
    ...desk,
  },
  'opinions/edit-opinion': { input: z.strictObject({ opinion, ...wording }), ...own },
  /** Staff mend what they wrote down for somebody. */
  'opinions/correct-opinion': {
    input: z.strictObject({ opinion, channel: z.enum(channels), ...wording }),
    ...desk,
  },
  /** The person says on a device of their own whether what staff wrote down is what they meant. */
  'opinions/answer-record': {
    input: z.strictObject({ opinion, agrees: z.boolean() }),
    ...own,
    when: tidying,
  },
  'opinions/withdraw-opinion': { input: onlyOpinion, ...ownOrDesk },
  'opinions/restore-opinion': { input: onlyOpinion, ...ownOrDesk },
  'opinions/second': { input: onlyOpinion, ...own },
  'opinions/unsecond': { input: onlyOpinion, ...own },
  /** Staff enter the second of a person without a device. */
  'opinions/record-second': { input: z.strictObject({ opinion, seat }), ...desk },
  'opinions/strike-second': { input: z.strictObject({ opinion, seat }), ...desk },
  'opinions/show-opinion': { input: onlyOpinion, ...viewing },
  'opinions/hide-opinion': { input: z.strictObject({ opinion, reason: text(200) }), ...viewing },
  /** Back to waiting, from wherever it stood. */
  'opinions/hold-opinion': { input: onlyOpinion, ...viewing },
  'opinions/move-opinion': { input: z.strictObject({ opinion, item }), ...clerk },
  'opinions/merge-opinion': { input: z.strictObject({ opinion, into: opinion }), ...clerk },
  'opinions/unmerge-opinion': { input: onlyOpinion, ...clerk },
  'opinions/mark-verbatim': { input: z.strictObject({ opinion, verbatim: z.boolean() }), ...clerk },
  /** `seat`: whose answer staff enter; null: one's own. `text` null takes the reply back. */
  'opinions/reply-opinion': {
    input: z.strictObject({ opinion, seat: z.nullable(seat), text: z.nullable(text(maxLength)) }),
    ...clerk,
    by: ['participate', 'moderate', 'record'],
  },
  /** `instead` of what the person had before them: somebody else may have judged meanwhile. */
  'opinions/judge-opinion': {
    input: z.strictObject({
      opinion,
      adoption: z.enum(adoptions),
      reason: z.nullable(text(500)),
      instead: z.enum(adoptions),
    }),
    ...clerk,
  },
  'opinions/pause-collecting': { input: nothing, ...setting },
  'opinions/resume-collecting': { input: nothing, ...setting },
  'opinions/look-first': { input: nothing, ...setting },
  'opinions/show-directly': { input: nothing, ...setting },
} as const satisfies Record<string, CommandSpec>;

export type OpinionsCommand = CommandsOf<typeof opinionsCommands>;

export type Of<T extends OpinionsCommand['type']> = Extract<OpinionsCommand, { type: T }>;
