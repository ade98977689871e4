import type { SeatId } from '../../kernel/index.ts';
import type { Published } from './published.ts';
import type { Sum } from './sum.ts';

/** What belongs to a secret vote alone. */
export interface SealedVote {
  /** The public key to which ballots are sealed, base64url. */
  readonly key: string;
  /** Once true, nothing goes into the box any more and the close is final. */
  readonly boxClosed: boolean;
  /** Whose ballot was in the box when it closed, by seat; on a device only its own seats. */
  readonly voters: readonly SeatId[];
  /** Of the electorate who was there when the box closed; null until then. */
  readonly present: Sum | null;
  /** By tracker; empty on devices, which fetch it, and where there are too few to be published. */
  readonly list: readonly Published[];
  /** SHA-256 of the list, hexadecimal; null until the count, and where no list is published. */
  readonly hash: string | null;
  /** Ballots that could not be read; they are in no count. */
  readonly unreadable: number;
}
