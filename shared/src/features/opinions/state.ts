import {
  type BucketMap,
  emptyMap,
  type Facts,
  type Id,
  type SeatId,
  valuesOf,
} from '../../kernel/index.ts';

export type OpinionId = Id<'opinion'>;
type ItemId = Id<'agenda-item'>;

export const stances = ['for', 'against', 'neutral', 'reserve'] as const;

/**
 * How it was given: spoken in the room, spoken from elsewhere, typed on one's own device, written beforehand, on a
 * sheet of paper, by telephone. The last two are always entered by staff.
 */
export const channels = ['live', 'remote', 'typed', 'written', 'paper', 'telephone'] as const;
export const ownChannels = ['live', 'remote', 'typed', 'written'] as const;

export const adoptions = ['pending', 'adopted', 'partly', 'not'] as const;

/** waiting: nobody but its author and staff has seen it yet; hidden: taken from view with a reason. */
export const opinionStatuses = ['waiting', 'shown', 'hidden', 'withdrawn'] as const;

/** 代记，待本人确认: has the person said yes to what staff wrote down for them? */
export const recordAnswers = ['awaiting', 'confirmed', 'contested'] as const;

export type Stance = (typeof stances)[number];
export type Channel = (typeof channels)[number];
export type Adoption = (typeof adoptions)[number];
export type OpinionStatus = (typeof opinionStatuses)[number];
export type RecordAnswer = (typeof recordAnswers)[number];

/** Written down by staff for somebody else. */
export interface OpinionRecord {
  /** The seat of whoever wrote; null where staff acted by their account alone. */
  readonly by: SeatId | null;
  readonly answer: RecordAnswer;
}

/** What an author knows of an opinion of their own, seen by others or not. */
export interface OwnOpinion {
  readonly id: OpinionId;
  /** Counts from 1 through the meeting; a number is never given twice. */
  readonly no: number;
  readonly item: ItemId;
  /** The person whose opinion it is, whoever wrote it down. */
  readonly author: SeatId;
  readonly channel: Channel;
  readonly stance: Stance;
  /** Null once the words have been erased. */
  readonly text: string | null;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly editedAt: number | null;
  /** Null where the author wrote it themselves. */
  readonly record: OpinionRecord | null;
  /** 原话照录: nobody changes a word any more. */
  readonly verbatim: boolean;
  readonly status: OpinionStatus;
  /** The opinion it was folded into; that one is folded into nothing itself. */
  readonly mergedInto: OpinionId | null;
}

export interface Second {
  readonly seat: SeatId;
  /** Entered by staff for a person without a device. */
  readonly recorded: boolean;
}

/** One from each seat that answers. */
interface Reply {
  readonly seat: SeatId;
  /** Null once erased. */
  readonly text: string | null;
  /** Milliseconds since 1970. */
  readonly at: number;
}

export interface Opinion extends OwnOpinion {
  /** Staff only. */
  readonly hiddenReason: string | null;
  readonly withdrawn: { readonly from: OpinionStatus; readonly by: 'author' | 'staff' } | null;
  /** Who seconds it: staff only; all others know `secondCount` and their own. */
  readonly seconds: readonly Second[];
  /** Persons, not seats: somebody with two merged seats counts once. */
  readonly secondCount: number;
  readonly replies: readonly Reply[];
  readonly adoption: Adoption;
  readonly adoptionReason: string | null;
}

/** How many opinions of an item stand where: known to everybody, so that hiding is never silent. */
export interface Counts {
  readonly waiting: number;
  readonly shown: number;
  readonly hidden: number;
  readonly withdrawn: number;
}

export interface OpinionsState {
  /** All for staff, the shown ones for everybody else. */
  readonly opinions: BucketMap<Opinion>;
  /** By agenda item. */
  readonly counts: Readonly<Record<string, Counts>>;
  /** On a device: what its own seats said, whatever became of it. */
  readonly own: BucketMap<OwnOpinion>;
  /** On a device: which of its own seats second the opinion under that id. */
  readonly ownSeconds: BucketMap<readonly SeatId[]>;
  readonly collecting: boolean;
  /** Opinions wait until staff have had a look. */
  readonly lookFirst: boolean;
}

export interface OpinionsFacts extends Facts {
  /** Null: there is no such item. */
  itemStanding(item: ItemId): 'there' | 'removed' | null;
  /** The line of the roster that stands for the seat after all merges; null for nobody on it. */
  seat(id: SeatId): { readonly id: SeatId; readonly role: string } | null;
  /** The seat and all that were merged into it. */
  sameAs(id: SeatId): readonly SeatId[];
}

export const noCounts: Counts = { waiting: 0, shown: 0, hidden: 0, withdrawn: 0 };

export const initialOpinions: OpinionsState = {
  opinions: emptyMap,
  counts: {},
  own: emptyMap,
  ownSeconds: emptyMap,
  collecting: true,
  lookFirst: false,
};

/** Opinions folded into this one. */
export function mergedInto(state: OpinionsState, id: OpinionId): Opinion[] {
  return valuesOf(state.opinions).filter((opinion) => opinion.mergedInto === id);
}

/** Others have built on it, so its words stay as they are: a second, a fold, a reply, a judgement. */
export function isBuiltOn(state: OpinionsState, opinion: Opinion): boolean {
  return (
    opinion.secondCount > 0 ||
    opinion.mergedInto !== null ||
    opinion.adoption !== 'pending' ||
    opinion.replies.length > 0 ||
    mergedInto(state, opinion.id).length > 0
  );
}
