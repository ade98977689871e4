import * as z from 'zod/mini';
import { integer } from '../../kernel/index.ts';

/** A character as Yjs names it: who wrote it, and which of theirs it is. */
const character = z.strictObject({
  client: integer(0, 0xffff_ffff),
  clock: integer(0, Number.MAX_SAFE_INTEGER),
});

/** Where a passage stands: its block, its first and its last character. They stay themselves whatever is written around them. */
export const anchorSchema = z.strictObject({
  block: z.nullable(z.string().check(z.regex(/^[0-9a-hjkmnp-tv-z]{10}$/))),
  first: character,
  last: character,
});

export type Anchor = Readonly<z.infer<typeof anchorSchema>>;
