import * as z from 'zod/mini';
import {
  type CommandSpec,
  type CommandsOf,
  idOf,
  integer,
  nothing,
  text,
} from '../../kernel/index.ts';
import { maxObjections, outcomes, paths, ways } from './state.ts';

const none = z.literal('');
const said = { how: z.enum(ways), on: integer(0, 4_102_444_800_000) };
const gate = integer(0, 7);
/** Of the gates that the sender had before them: in the meantime they may have been named anew. */
const naming = integer(0, 1_000_000);
const version = integer(1, 10_000);
const seat = idOf('seat');
const objections = z
  .array(z.strictObject({ section: z.string().check(z.regex(/^[\w-]{1,40}$/)), text: text(500) }))
  .check(z.maxLength(maxObjections));
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
      naming: z.optional(naming),
    }),
    ...inReview,
  },
  'minutes/withdraw-review': { input: z.strictObject({ gate }), ...inReview },
  'minutes/sign': {
    input: z.strictObject({ ...said, signer: text(40), number: z.union([none, text(40)]) }),
    ...inReview,
  },
  'minutes/withdraw-signature': { input: nothing, ...inReview },
  /** The reviewer's own answer, by the page that the gate's link opens; passed on by the system. */
  'minutes/answer-review': {
    input: z.strictObject({
      ...{ gate, naming, version, outcome: z.enum(outcomes) },
      note: z.union([none, text(500)]),
    }),
    ...inReview,
    by: ['system'],
  },
  'minutes/choose-path': {
    input: z.strictObject({ path: z.enum(paths) }),
    ...{ by: ['moderate', 'record', 'prepare'], offline: 'refuse' },
    when: ['planned', ...over],
  },
  /** Those present are asked to confirm the frozen version until a moment. */
  'minutes/ask-confirmation': {
    input: z.strictObject({ until: integer(0, 4_102_444_800_000) }),
    ...desk,
    when: over,
  },
  'minutes/end-confirmation': { input: nothing, ...desk, when: over },
  /** The person's own answer, by the page that their link opens; passed on by the system. */
  'minutes/confirm': {
    input: z.strictObject({ seat, version, objections }),
    ...{ by: ['system'], offline: 'refuse' },
    when: over,
  },
  /** Somebody without a phone told the desk, or signed a sheet. */
  'minutes/record-confirmation': {
    input: z.strictObject({ seat, how: z.enum(ways), objections }),
    ...desk,
    when: over,
  },
  'minutes/withdraw-confirmation': { input: z.strictObject({ seat }), ...desk, when: over },
  /** Sent by the host when what was issued is kept: `issue` is the seq of the event that issued it. */
  'minutes/seal': {
    input: z.strictObject({
      issue: integer(1, 1_000_000_000),
      hash: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
    }),
    by: ['system'],
    // Keeping may take a while: by then the minutes may have been recalled and the meeting reopened.
    when: ['issued', ...over],
    offline: 'refuse',
  },
} as const satisfies Record<string, CommandSpec>;

export type MinutesCommand = CommandsOf<typeof minutesCommands>;
