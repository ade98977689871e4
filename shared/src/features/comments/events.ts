import * as z from 'zod/mini';
import { type EventsOf, idOf } from '../../kernel/index.ts';
import { anchorSchema } from './anchor.ts';

const draft = idOf('draft');
const seat = idOf('seat');
/** Who writes the text besides staff, and is told: redaction sees nothing else. */
const on = { comment: idOf('comment'), draft, to: z.array(seat) };
const reply = idOf('comment-reply');
const words = z.object({ text: z.string() });

export const commentsEvents = {
  'comments/commented': {
    data: z.object({ ...on, seat: z.nullable(seat), epoch: z.int(), anchor: anchorSchema }),
    words: z.object({ quote: z.string(), text: z.string() }),
  },
  'comments/replied': { data: z.object({ ...on, reply, seat: z.nullable(seat) }), words },
  'comments/withdrawn': { data: z.object({ ...on, reply: z.nullable(reply) }) },
  'comments/resolved': { data: z.object(on) },
  'comments/reopened': { data: z.object(on) },
  /** Instead of each of the others, for somebody who writes the text: there is something to be read. */
  'comments/told': { data: z.object({ draft, seat }) },
} as const;

export type CommentsEvent = EventsOf<typeof commentsEvents>;

export type EventOf<T extends CommentsEvent['type']> = Extract<CommentsEvent, { type: T }>;
