import type { Facts } from '../../kernel/index.ts';

export const outcomes = ['passed', 'returned'] as const;
/** desk: said to the staff; paper: on a sheet that is kept. */
export const ways = ['desk', 'paper'] as const;

export interface Gate {
  /** Null once erased. */
  readonly name: string | null;
  readonly reviewer: string | null;
}

/** What somebody said about one version of the text. */
interface Said {
  readonly version: number;
  readonly how: (typeof ways)[number];
  /** The day on which it was said, milliseconds since 1970. */
  readonly on: number;
}

interface Review extends Said {
  readonly outcome: (typeof outcomes)[number];
  readonly note: string | null;
}

interface Signature extends Said {
  readonly signer: string | null;
  /** 期号; null where the office gives none. */
  readonly number: string | null;
}

/** What was issued, and is kept for good. */
interface Seal {
  /** Seq of the event that issued it. */
  readonly issue: number;
  /** SHA-256, hexadecimal, of the RFC 8785 form of all that was printed. */
  readonly hash: string;
}

export interface MinutesState {
  /** The first is the original, each later one a correction. */
  readonly seals: readonly Seal[];
  readonly gates: readonly Gate[];
  /** By place of the gate. */
  readonly reviews: Readonly<Record<number, Review>>;
  /** The version that was read out and confirmed. */
  readonly reading: { readonly version: number; readonly objections: string | null } | null;
  readonly signature: Signature | null;
}

export interface MinutesFacts extends Facts {
  /** The version of the minutes as they stand; null while they are being written. */
  readonly minutesVersion: number | null;
}

export const initialMinutes: MinutesState = {
  seals: [],
  gates: [],
  reviews: {},
  reading: null,
  signature: null,
};

/** Gates that have not passed this version. */
export function openGates({ gates, reviews }: MinutesState, version: number | null): number {
  const isOpen = (_: Gate, i: number) =>
    reviews[i]?.version !== version || reviews[i].outcome !== 'passed';
  return version === null ? gates.length : gates.filter(isOpen).length;
}

/** Gates have been named, and nobody has signed this version. */
export function isUnsigned(state: MinutesState, version: number | null): boolean {
  return state.gates.length > 0 && (version === null || state.signature?.version !== version);
}
