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

/**
 * A named vote that was broken off: nobody is told what was chosen in it, nor whether anybody gave a reason, since whoever
 * objects has to give one. Of a live roll everybody has seen it.
 */
export function isUntold(vote: HeldVote): boolean {
  const isNamed = vote.secrecy === 'named' && vote.terms.live !== true;
  return isNamed && whyUncounted(vote) === 'broken-off';
}
