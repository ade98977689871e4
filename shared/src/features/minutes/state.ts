import type { Facts, SeatId } from '../../kernel/index.ts';

export const outcomes = ['passed', 'returned'] as const;
/** desk: said to the staff; paper: on a sheet that is kept. */
export const ways = ['desk', 'paper'] as const;

/** link: answered by the reviewer, or by the person themselves, on the page their own link opens. */
export const allWays = [...ways, 'link'] as const;

/** short: read out on the spot, reviewed, signed; long: confirmed by those present one by one before it is reviewed. */
export const paths = ['short', 'long'] as const;

/** Sections of a text to which somebody objects, at most. */
export const maxObjections = 40;

export interface Gate {
  /** Null once erased. */
  readonly name: string | null;
  readonly reviewer: string | null;
}

/** What somebody said about one version of the text. */
interface Said {
  readonly version: number;
  readonly how: (typeof allWays)[number];
  /** The day on which it was said, milliseconds since 1970. */
  readonly on: number;
}

interface Review extends Said {
  readonly outcome: (typeof outcomes)[number];
  readonly note: string | null;
  /** What the desk has recorded over, so that taking its entry back brings it again, or what was said to an earlier version. */
  readonly before: Review | null;
}

interface Signature extends Said {
  /** Seq of the event that signed. */
  readonly seq: number;
  readonly signer: string | null;
  /** 期号 or 发文字号; null where the office gives none. */
  readonly number: string | null;
}

/** What somebody who was there said to one version of the text. */
export interface Confirmed {
  readonly version: number;
  readonly how: (typeof allWays)[number];
  /** Milliseconds since 1970. */
  readonly at: number;
  /** By section, the id of its heading's block; every other section is confirmed. Empty: all of it is. */
  readonly objections: readonly Objection[];
  /** What the desk has recorded over, so that taking its entry back brings it again, or what was said to an earlier version. */
  readonly before: Confirmed | null;
}

interface Objection {
  readonly section: string;
  /** Null once erased. */
  readonly text: string | null;
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
  /** Null: nobody has chosen. */
  readonly path: (typeof paths)[number] | null;
  /** Those present are asked about this version until this moment; null: they are not being asked. */
  readonly asking: { readonly version: number; readonly until: number } | null;
  /** The version about which those present were asked last; stays when the asking has ended. */
  readonly shownTo: number | null;
  readonly confirmations: Readonly<Record<SeatId, Confirmed>>;
  readonly gates: readonly Gate[];
  /** How often gates have been named: what is said to a gate says to which naming. */
  readonly naming: number;
  /** By place of the gate. */
  readonly reviews: Readonly<Record<number, Review>>;
  /** The version that was read out and confirmed. */
  readonly reading: { readonly version: number; readonly objections: string | null } | null;
  readonly signature: Signature | null;
}

export interface MinutesFacts extends Facts {
  /** The version of the minutes as they stand; null while they are being written. */
  minutesVersion(): number | null;
  /** The seat was in the meeting at some time. */
  attended(seat: SeatId): boolean;
}

export const initialMinutes: MinutesState = {
  seals: [],
  path: null,
  asking: null,
  shownTo: null,
  confirmations: {},
  gates: [],
  naming: 0,
  reviews: {},
  reading: null,
  signature: null,
};

interface Earlier<Same> {
  readonly version: number;
  readonly before: Same | null;
}

/** What the same person said last to another version than this one. */
export function saidBefore<One extends Earlier<One>>(
  said: One | null | undefined,
  version: number,
): One | null {
  let earlier = said ?? null;
  while (earlier?.version === version) earlier = earlier.before;
  return earlier;
}

/** Gates that have not passed this version. */
export function openGates({ gates, reviews }: MinutesState, version: number | null): number {
  const isOpen = (_: Gate, i: number) =>
    reviews[i]?.version !== version || reviews[i].outcome !== 'passed';
  return version === null ? gates.length : gates.filter(isOpen).length;
}

/** The signature under this version, given since the minutes came into review: what was around the text was before the signer then. */
export function signatureOn(
  { signature }: MinutesState,
  version: number | null,
  reviewFrom: number | null,
): Signature | null {
  if (version === null || signature?.version !== version) return null;
  return signature.seq > (reviewFrom ?? 0) ? signature : null;
}

/** Gates have been named, and nobody has signed this version in this review. */
export function isUnsigned(
  state: MinutesState,
  version: number | null,
  reviewFrom: number | null,
): boolean {
  return state.gates.length > 0 && signatureOn(state, version, reviewFrom) === null;
}
