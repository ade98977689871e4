import { type BucketMap, emptyMap, type Facts, type Id, type SeatId } from '../../kernel/index.ts';

export type DraftId = Id<'draft'>;

/** consensus: 协商意见稿, what the meeting agrees on; minutes: 纪要. */
export const draftKinds = ['consensus', 'minutes'] as const;

export type DraftKind = (typeof draftKinds)[number];

/** Who may follow the text. Staff always may. */
export const readerships = ['staff', 'participants'] as const;

export type Readers = (typeof readerships)[number];

/** A text that was frozen: what was read aloud and voted on. Its content is fetched by number over HTTP. */
export interface FrozenVersion {
  /** Counts from 1 within a draft. */
  readonly version: number;
  readonly epoch: number;
  /** SHA-256, hexadecimal, of the RFC 8785 form of `{title, schemaVersion, doc}`. */
  readonly hash: string;
  readonly characters: number;
  /** Milliseconds since 1970. */
  readonly at: number;
}

export interface Draft {
  readonly id: DraftId;
  readonly kind: DraftKind;
  readonly item: Id<'agenda-item'> | null;
  /** Null once erased. */
  readonly title: string | null;
  readonly readers: Readers;
  /** Seats that may write besides staff. */
  readonly writers: readonly SeatId[];
  /** The document being written is `{id}.{epoch}`; each reopening begins a new one. */
  readonly epoch: number;
  /** writing; cutting: a freeze was asked for and the text is being cut; frozen: nobody writes. */
  readonly status: 'writing' | 'cutting' | 'frozen' | 'removed';
  readonly versions: readonly FrozenVersion[];
  /** Its text is gone for good. */
  readonly destroyed: boolean;
}

export interface DraftsState {
  readonly drafts: BucketMap<Draft>;
}

export interface DraftsFacts extends Facts {
  readonly voteOpen: boolean;
  /** The seat takes part in this meeting. */
  hasSeat(seat: SeatId): boolean;
  hasItem(item: Id<'agenda-item'>): boolean;
}

export const initialDrafts: DraftsState = { drafts: emptyMap };

/** The document's name in its log and in the address of its socket. */
export function documentName(draft: DraftId, epoch: number): string {
  return `${draft}.${epoch}`;
}
