import * as z from 'zod/mini';
import { type EventsOf, idOf, nothing } from '../../kernel/index.ts';
import { adoptions, channels, opinionStatuses, recordAnswers, stances } from './state.ts';

const opinion = idOf('opinion');
const item = idOf('agenda-item');
const seat = idOf('seat');
const status = z.enum(opinionStatuses);
const adoption = z.enum(adoptions);
const channel = z.enum(channels);
const stance = z.enum(stances);
const count = z.int();

/** How many stand where afterwards, for the items concerned. */
const counts = z.array(
  z.object({ item, waiting: count, shown: count, hidden: count, withdrawn: count }),
);

/** `own`: the copy for the seat concerned, which keeps what its seats did apart from what all see. */
const own = z.optional(z.literal(true));
const about = { opinion, author: seat, own };

/** All that others may ever see of an opinion beside its words. */
const whole = {
  ...about,
  no: count,
  item,
  channel,
  stance,
  at: z.int(),
  editedAt: z.nullable(z.int()),
  record: z.nullable(z.object({ by: z.nullable(seat), answer: z.enum(recordAnswers) })),
  verbatim: z.boolean(),
  mergedInto: z.nullable(opinion),
  secondCount: count,
  replies: z.array(z.object({ seat, at: z.int() })),
  adoption,
  from: status,
  to: status,
  counts,
};

const wholeWords = z.object({
  text: z.nullable(z.string()),
  adoptionReason: z.nullable(z.string()),
  /** By the seat that answered. */
  replies: z.record(z.string(), z.nullable(z.string())),
  /** Why it had been hidden; for staff. */
  hiddenReason: z.nullable(z.string()),
});

const wording = { channel, stance };

export const opinionsEvents = {
  'opinions/opinion-raised': {
    data: z.object({ ...whole, from: z.null() }),
    words: z.object({ text: z.string() }),
  },
  /** `corrected`: by staff who had written it down. `answer`: what is known of the person's own yes; null where nobody wrote for them. */
  'opinions/opinion-edited': {
    data: z.object({
      ...about,
      item,
      ...wording,
      before: z.object(wording),
      corrected: z.boolean(),
      answer: z.nullable(z.enum(recordAnswers)),
      from: status,
      to: status,
      counts,
    }),
    words: z.object({ text: z.string(), before: z.nullable(z.string()) }),
  },
  'opinions/record-answered': {
    data: z.object({ ...about, answer: z.enum(recordAnswers), visible: z.boolean() }),
  },
  'opinions/opinion-withdrawn': {
    data: z.object({ ...about, item, from: status, by: z.enum(['author', 'staff']), counts }),
  },
  /** It stands again where it stood before it was withdrawn. */
  'opinions/opinion-restored': { data: z.object(whole), words: wholeWords },
  'opinions/opinion-shown': { data: z.object(whole), words: wholeWords },
  'opinions/opinion-hidden': {
    data: z.object({ ...about, item, from: status, counts }),
    words: z.object({ reason: z.string() }),
  },
  'opinions/opinion-held': {
    data: z.object({ ...about, item, from: status, counts }),
    words: z.object({ hiddenReason: z.nullable(z.string()) }),
  },
  'opinions/opinion-moved': {
    data: z.object({ ...about, item, before: item, visible: z.boolean(), counts }),
  },
  'opinions/opinion-merged': { data: z.object({ ...about, into: opinion, visible: z.boolean() }) },
  'opinions/opinion-unmerged': {
    data: z.object({ ...about, before: opinion, visible: z.boolean() }),
  },
  'opinions/verbatim-marked': {
    data: z.object({ ...about, verbatim: z.boolean(), visible: z.boolean() }),
  },
  'opinions/seconded': {
    data: z.object({ opinion, own, seat, recorded: z.boolean(), count, visible: z.boolean() }),
  },
  /** `seats`: all of one person. */
  'opinions/unseconded': {
    data: z.object({
      opinion,
      own,
      seats: z.array(seat),
      recorded: z.boolean(),
      count,
      visible: z.boolean(),
    }),
  },
  /** `given` false: the reply was taken back. */
  'opinions/replied': {
    data: z.object({ opinion, seat, given: z.boolean() }),
    words: z.object({ text: z.nullable(z.string()), before: z.nullable(z.string()) }),
  },
  'opinions/opinion-judged': {
    data: z.object({ opinion, adoption, before: adoption }),
    words: z.object({ reason: z.nullable(z.string()), before: z.nullable(z.string()) }),
  },
  'opinions/collecting-paused': { data: nothing },
  'opinions/collecting-resumed': { data: nothing },
  'opinions/look-set': { data: z.object({ lookFirst: z.boolean() }) },
  /** What others get when an opinion is no longer for them. */
  'opinions/opinion-gone': { data: z.object({ opinion, counts }) },
  /** What others get of things not for them: numbers, and who did it left out. */
  'opinions/numbers-moved': {
    data: z.object({ counts, seconds: z.array(z.object({ opinion, count })) }),
  },
} as const;

export type OpinionsEvent = EventsOf<typeof opinionsEvents>;

export type EventOf<T extends OpinionsEvent['type']> = Extract<OpinionsEvent, { type: T }>;
