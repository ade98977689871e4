import type { Cause } from './causes.ts';
import type { HeldVote } from './state.ts';

/** Why a vote that is over was never counted; null: it was, it goes on, or it was only taken back. */
export function whyUncounted({
  outcome,
  annulled,
  cause,
}: Pick<HeldVote, 'outcome' | 'annulled' | 'cause'>): Cause | 'broken-off' | null {
  if (outcome !== null) return null;
  return annulled !== null ? 'broken-off' : (cause ?? null);
}
