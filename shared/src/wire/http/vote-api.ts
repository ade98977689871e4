import * as z from 'zod/mini';
import {
  answerSchema,
  channelSchema,
  publishedSchema,
  traceSchema,
} from '../../features/votes/index.ts';
import { idOf } from '../../kernel/index.ts';
import { meetingIdSchema } from '../protocol.ts';
import type { RouteTable } from './route.ts';

const seat = idOf('seat');

const rollLine = z.object({
  seat,
  heads: z.int(),
  /** Hundredths of a square metre. */
  area: z.nullable(z.int()),
  group: z.nullable(idOf('group')),
  /** Entered the roll after the opening. */
  admitted: z.boolean(),
  /** Where a household has one ballot: which, and who of it may vote besides the seat it stands under. */
  household: z.optional(idOf('household')),
  others: z.optional(z.array(seat)),
  /** 委托: who of them has appointed whom; `ended`: taken back for this vote. */
  proxies: z.optional(
    z.array(z.object({ of: seat, to: seat, ended: z.optional(z.literal(true)) })),
  ),
  /** Null: none so far. */
  ballot: z.nullable(
    z.object({
      /** Null until the count, and for staff who do not keep the record. */
      choice: z.nullable(answerSchema),
      /** Why they objected, or what they reserve; told with the choice. */
      reason: z.nullable(z.string()),
      channel: channelSchema,
      at: z.int(),
      /** The number of its event in the record. */
      seq: z.optional(z.int()),
      /** The seat of whoever entered it on the person's behalf. */
      by: z.nullable(seat),
      /** Who of the household cast it, where that is another than the seat it stands under. */
      caster: z.optional(seat),
      trace: z.optional(traceSchema),
    }),
  ),
});

/** What is in the box without a line of its own; never for what. */
const box = {
  /** Hands that were counted without names. */
  hands: z.nullable(z.object({ count: z.int(), by: z.nullable(seat) })),
  /** Sheets that one person has read. */
  papers: z.array(z.object({ number: z.int(), seat, by: z.nullable(seat) })),
};

export type RollLineInfo = z.infer<typeof rollLine>;

export const voteApi = {
  /** The register of a named vote, for the meeting's staff: who may vote, who has, and after the count what. */
  roll: {
    method: 'GET',
    path: '/api/meetings/:meeting/votes/:vote/roll',
    by: 'account',
    input: z.strictObject({ meeting: meetingIdSchema, vote: idOf('vote') }),
    answer: z.object({ lines: z.array(rollLine), ...box }),
  },
  /** Of a vote whose roll is live, for everybody in the meeting: who voted how so far, the latest first, and how many in all. */
  live: {
    method: 'GET',
    path: '/api/meetings/:meeting/votes/:vote/live',
    by: 'device',
    input: z.strictObject({ meeting: meetingIdSchema, vote: idOf('vote') }),
    answer: z.object({
      lines: z.array(
        z.object({ seat, choice: answerSchema, at: z.int(), caster: z.optional(seat) }),
      ),
      count: z.int(),
    }),
  },
  /** The ballots of a counted secret vote by tracker, for everybody in the meeting; `hash` is null where there are too few. */
  list: {
    method: 'GET',
    path: '/api/meetings/:meeting/votes/:vote/list',
    by: 'device',
    input: z.strictObject({ meeting: meetingIdSchema, vote: idOf('vote') }),
    answer: z.object({
      list: z.array(publishedSchema),
      hash: z.nullable(z.string()),
      unreadable: z.int(),
    }),
  },
} as const satisfies RouteTable;
