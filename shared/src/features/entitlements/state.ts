import { type BucketMap, emptyMap, type Facts, type SeatId } from '../../kernel/index.ts';

/** As many as a vote may ever allow one person to hold. */
export const maxProxies = 3;

/** What staff have seen: a letter with a number or a date of its own, or that one has been handed in. */
export const letters = ['noted', 'received'] as const;

type Letter = (typeof letters)[number];

/** 委托: `holder` votes for `giver`. */
interface Proxy {
  readonly giver: SeatId;
  readonly holder: SeatId;
  readonly letter: Letter;
  /** Number or date of the letter; null where none was noted, and once erased. */
  readonly note: string | null;
}

/** 利害关系: why somebody might be said to decide in their own cause. */
interface Interest {
  readonly seat: SeatId;
  /** Null once erased. */
  readonly why: string | null;
}

export interface EntitlementsState {
  /** By the seat that gave it; on a device those of its own seats. */
  readonly proxies: BucketMap<Proxy>;
  /** By seat; staff only. */
  readonly interests: BucketMap<Interest>;
}

export interface EntitlementsFacts extends Facts {
  readonly voteOpen: boolean;
  /** The line of the roster that stands for this seat; null: none. */
  seat(
    id: SeatId,
  ): { readonly id: SeatId; readonly voter: boolean; readonly visitor: boolean } | null;
}

export const initialEntitlements: EntitlementsState = { proxies: emptyMap, interests: emptyMap };
