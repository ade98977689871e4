import * as z from 'zod/mini';
import { idOf } from '../kernel/index.ts';

const done = {
  /** As whom; null for staff without a seat, and for the server itself. */
  seat: z.nullable(z.string()),
  isStaff: z.boolean(),
  at: z.int(),
};

/** A stretch of one author. What has been deleted has a length and no words any more. */
const span = z.object({
  length: z.int(),
  ...done,
  deleted: z.nullable(z.object(done)),
});

export type AuthoredSpan = z.infer<typeof span>;

/** Who wrote which part of a text, as the server saw it: the stretches of each block in their order. */
export const documentAuthorsAnswer = z.object({
  doc: idOf('draft'),
  epoch: z.int(),
  blocks: z.array(z.object({ id: z.string(), spans: z.array(span) })),
});

export type DocumentAuthorsAnswer = z.infer<typeof documentAuthorsAnswer>;
