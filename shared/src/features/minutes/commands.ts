import * as z from 'zod/mini';
import { type CommandSpec, type CommandsOf, integer, nothing, text } from '../../kernel/index.ts';
import { outcomes, ways } from './state.ts';

const none = z.literal('');
const said = { how: z.enum(ways), on: integer(0, 4_102_444_800_000) };
const gate = integer(0, 7);
const desk = { by: ['moderate', 'record'], offline: 'refuse' } as const;
const over = ['open', 'adjourned', 'closed', 'in-review'] as const;
const inReview = { ...desk, when: ['in-review'] } as const;

export const minutesCommands = {
  'minutes/confirm-reading': {
    input: z.strictObject({ objections: z.union([none, text(500)]) }),
    ...desk,
    when: over,
  },
  'minutes/withdraw-reading': { input: nothing, ...desk, when: over },
  'minutes/name-gates': {
    input: z.strictObject({
      gates: z
        .array(z.strictObject({ name: text(30), reviewer: text(40) }))
        .check(z.minLength(1), z.maxLength(8)),
    }),
    ...desk,
    when: over,
  },
  'minutes/review': {
    input: z.strictObject({
      ...{ gate, outcome: z.enum(outcomes) },
      ...said,
      note: z.union([none, text(500)]),
    }),
    ...inReview,
  },
  'minutes/withdraw-review': { input: z.strictObject({ gate }), ...inReview },
  'minutes/sign': {
    input: z.strictObject({ ...said, signer: text(40), number: z.union([none, text(40)]) }),
    ...inReview,
  },
  'minutes/withdraw-signature': { input: nothing, ...inReview },
  /** Sent by the host when what was issued is kept: `issue` is the seq of the event that issued it. */
  'minutes/seal': {
    input: z.strictObject({
      issue: integer(1, 1_000_000_000),
      hash: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
    }),
    by: ['system'],
    when: ['issued', 'in-review', 'closed'],
    offline: 'refuse',
  },
} as const satisfies Record<string, CommandSpec>;

export type MinutesCommand = CommandsOf<typeof minutesCommands>;
