import { reject, type SeatId } from '../../kernel/index.ts';
import type { VotesRejection } from './decided.ts';
import { measuresArea, type Rule } from './rule.ts';
import type { Secrecy } from './secrecies.ts';
import type { HeldVote } from './state.ts';
import type { Elector } from './sum.ts';
import type { Terms } from './terms.ts';

/** Among fewer a count tells too much of each: no secret vote opens, and no list of ballots is published. */
export const leastSecret = 5;

interface Form {
  readonly secrecy: Secrecy;
  readonly rule: Rule;
  readonly terms?: Pick<Terms, 'live'> | undefined;
}

/**
 * An area often belongs to one owner only: a ballot that weighs it would bear a name. A household's later ballot would
 * take the place of the earlier one, whose voter could not find it in the list and would not know why. By proxy the one
 * who votes would know what the other is said to have chosen in secret.
 */
export function unfitForSecret({ secrecy, rule, terms }: Form): VotesRejection | null {
  if (secrecy === 'named') return null;
  if (terms?.live === true) return 'secret-live';
  if (rule.household !== undefined) return 'secret-household';
  if (rule.proxies !== undefined) return 'secret-proxies';
  return measuresArea(rule) ? 'secret-area' : null;
}

/** Too few electors, or electors of different weight, cannot vote in secret; null: they can. */
export function cannotHide(secrecy: Secrecy, electors: readonly Elector[]) {
  if (secrecy === 'named') return null;
  if (electors.length < leastSecret) {
    return reject('secret-too-few', { count: electors.length, needed: leastSecret });
  }
  const [first] = electors;
  const alike = electors.every(({ heads }) => heads === first?.heads);
  return alike ? null : reject('secret-weights');
}

/** Whoever is admitted later must weigh what all others weigh. */
export function unequal({ secrecy, eligible }: HeldVote, { heads }: Elector) {
  const differs = eligible.heads !== heads * eligible.seats;
  return secrecy === 'secret' && differs ? reject('secret-weights') : null;
}

/** As rows bear it: the seat that the ballot is bound to, and the sealed bytes. */
export function sealedRow(seat: SeatId, sealed: string): string {
  return `${seat} ${sealed}`;
}

export function readSealedRow(value: string): { readonly seat: SeatId; readonly sealed: string } {
  const [seat = '', sealed = ''] = value.split(' ');
  return { seat: seat as SeatId, sealed };
}
