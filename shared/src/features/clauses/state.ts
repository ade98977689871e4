import { type BucketMap, emptyMap, type Facts, type Id, type SeatId } from '../../kernel/index.ts';

export type ClauseId = Id<'clause'>;
type AmendmentId = Id<'amendment'>;
type ReservationId = Id<'reservation'>;
type DraftId = Id<'draft'>;
type OpinionId = Id<'opinion'>;

/** 讨论中, 有分歧, 一致. */
export const standings = ['discussing', 'disputed', 'agreed'] as const;

/** voting: put to a vote, whose result is then taken over or not. */
export const outcomes = ['open', 'voting', 'accepted', 'merged', 'declined'] as const;

type Standing = (typeof standings)[number];
export type Outcome = (typeof outcomes)[number];

export interface Clause {
  readonly id: ClauseId;
  readonly draft: DraftId;
  /** Id of the block of the text. */
  readonly block: string;
  readonly standing: Standing;
  readonly sources: readonly OpinionId[];
}

/** Taken from view by staff; the reason is null once erased. */
interface Hidden {
  readonly reason: string | null;
}

export interface Amendment {
  readonly id: AmendmentId;
  readonly clause: ClauseId;
  /** Counts from 1 through the meeting. */
  readonly no: number;
  readonly seat: SeatId;
  /** Entered by staff for the person. */
  readonly recorded: boolean;
  /** The epoch of the text that it is meant for. */
  readonly epoch: number;
  /** The clause as it should read; null once erased. */
  readonly text: string | null;
  readonly reason: string | null;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly outcome: Outcome | 'withdrawn';
  /** What was said to the decision. */
  readonly answer: string | null;
  /** How the clause read before and after, where it was taken over or merged. */
  readonly before: string | null;
  readonly after: string | null;
  /** Null while everybody sees it. */
  readonly hidden: Hidden | null;
}

export interface Reservation {
  readonly id: ReservationId;
  readonly clause: ClauseId;
  /** Null to everybody but the server where the person does not want to be named. */
  readonly seat: SeatId | null;
  readonly named: boolean;
  readonly recorded: boolean;
  readonly text: string | null;
  readonly at: number;
  readonly withdrawn: boolean;
  /** Null while everybody sees it. */
  readonly hidden: Hidden | null;
}

/** What its author still knows of something that was hidden. */
export interface OwnHidden {
  readonly clause: ClauseId;
  readonly seat: SeatId;
  /** Of an amendment; null for a reservation. */
  readonly no: number | null;
}

export interface ClausesState {
  readonly clauses: BucketMap<Clause>;
  /** By draft: its clauses in their order. Those that no block stands for any more are left out. */
  readonly orders: Readonly<Record<string, readonly ClauseId[]>>;
  readonly amendments: BucketMap<Amendment>;
  readonly reservations: BucketMap<Reservation>;
  /** On a device: the reservations without a name that its own seats keep, and which seat. */
  readonly own: BucketMap<SeatId>;
  /** On a device: what its own seats said and staff have hidden. */
  readonly ownHidden: BucketMap<OwnHidden>;
}

export interface ClausesFacts extends Facts {
  /** Null for what is no consensus text or not for everybody to read. */
  sharedText(draft: DraftId): {
    readonly epoch: number;
    readonly status: 'writing' | 'cutting' | 'frozen' | 'removed';
    readonly writers: readonly SeatId[];
  } | null;
  opinionShown(opinion: OpinionId): boolean;
  /** The line of the roster that stands for the seat after all merges; null for nobody on it. */
  seat(id: SeatId): { readonly id: SeatId } | null;
  /** The seat and all that were merged into it. */
  sameAs(id: SeatId): readonly SeatId[];
}

export const initialClauses: ClausesState = {
  clauses: emptyMap,
  orders: {},
  amendments: emptyMap,
  reservations: emptyMap,
  own: emptyMap,
  ownHidden: emptyMap,
};
