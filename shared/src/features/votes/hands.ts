import * as z from 'zod/mini';
import { type AccountId, integer, type SeatId } from '../../kernel/index.ts';
import { answerSchema } from './answers.ts';
import type { Method } from './methods.ts';
import type { Counted } from './tally.ts';

/** Hands that were counted and not written down one by one: so many for each answer. */
export const handsSchema = z
  .array(z.object({ choice: answerSchema, count: integer(1, 10_000) }))
  .check(z.minLength(1), z.maxLength(24));

export type Hands = z.infer<typeof handsSchema>;

/** What stands in the box of such hands, and who counted them. */
export interface HandCount {
  readonly counts: Hands;
  readonly at: number;
  readonly by: SeatId | null;
  readonly account: AccountId | null;
}

/** One ballot has one answer, and no words with it: then hands can be counted for each answer. */
export function countsHands({ kind }: Method): boolean {
  return kind === 'approve' || kind === 'single' || kind === 'rating' || kind === 'temperature';
}

export function handsIn(counts: Hands): number {
  return counts.reduce((sum, { count }) => sum + count, 0);
}

/** A hand is one head, and nobody knows whose. */
const nobody = { heads: 1, area: null };

/** As the tally counts them. */
export function ballotsOf(counts: Hands): Counted[] {
  return counts.flatMap(({ choice, count }) =>
    Array.from({ length: count }, () => ({ choice, elector: nobody })),
  );
}
