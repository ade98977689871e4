import * as z from 'zod/mini';

const hash = z.string().check(z.regex(/^[0-9a-f]{64}$/));

/** An event with all that its hash is made of. */
const event = z.object({
  seq: z.int(),
  type: z.string(),
  at: z.int(),
  actor: z.unknown(),
  data: z.record(z.string(), z.unknown()),
  words: z.unknown(),
  salt: z.nullable(z.string()),
  wordsHash: z.nullable(z.string()),
  hash,
});

/** A frozen text: what was read aloud, voted on or issued. */
const text = z.object({ draft: z.string(), version: z.int(), hash, content: z.unknown() });

/** What was issued, as it was printed. */
const issue = z.object({ seq: z.int(), hash, content: z.unknown() });

/**
 * 会议档案: a meeting's events, frozen texts and issued minutes in one file that anybody can recompute. A later shape has a
 * later version, and says how this one is read.
 */
export const recordFileSchema = z.object({
  format: z.literal('haoshangliang-record'),
  version: z.literal(1),
  meeting: z.string(),
  events: z.array(event),
  texts: z.array(text),
  issues: z.array(issue),
});

export type RecordFile = z.infer<typeof recordFileSchema>;
