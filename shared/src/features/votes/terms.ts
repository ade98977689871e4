import * as z from 'zod/mini';
import { idOf, integer } from '../../kernel/index.ts';

/** What a vote may set besides its rule. */
export const termsSchema = z.strictObject({
  /** Only voters of these groups; null: of all. */
  groups: z.nullable(z.array(idOf('group')).check(z.minLength(1), z.maxLength(50))),
  /** Only those who are there at the opening, or admitted since. */
  presentOnly: z.boolean(),
  /** Before so many seconds have passed the vote cannot be closed; at most ten minutes, for nothing else can be done. */
  leastSeconds: integer(0, 600),
  /** Whoever has voted one way votes no other way. Otherwise the later ballot replaces the earlier one, with a trace. */
  once: z.optional(z.boolean()),
  /** 当场公布: who votes how is shown to everybody while the vote runs. */
  live: z.optional(z.literal(true)),
});

export type Terms = z.infer<typeof termsSchema>;

export const usualTerms: Terms = { groups: null, presentOnly: false, leastSeconds: 0 };

export function sameTerms(one: Terms, other: Terms): boolean {
  const groups = (terms: Terms) => terms.groups?.join(' ') ?? null;
  const { presentOnly, leastSeconds } = other;
  const same = one.presentOnly === presentOnly && one.leastSeconds === leastSeconds;
  const asOften = (one.once ?? false) === (other.once ?? false);
  const asOpenly = (one.live ?? false) === (other.live ?? false);
  return same && asOften && asOpenly && groups(one) === groups(other);
}
