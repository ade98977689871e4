import type { CanonicalContent } from '../documents/index.ts';
import type { DraftId, FrozenVersion } from '../features/drafts/index.ts';
import type { Opinion, OpinionId } from '../features/opinions/index.ts';
import { seatFor } from '../features/people/index.ts';
import { getIn, type SeatId, valuesOf } from '../kernel/index.ts';
import type { MeetingState, StreamEvent } from '../meeting/index.ts';
import { type Sources, sourcesOf } from './sources.ts';
import type { Stationery } from './stationery.ts';
import words from './words.json' with { type: 'json' };

/** A meeting's whole record, unredacted. */
export interface MeetingRecord {
  readonly state: MeetingState;
  readonly events: readonly StreamEvent[];
  /** Where the chain stood: the last seq, and its hash in hexadecimal. */
  readonly head: { readonly seq: number; readonly hash: string };
}

/** What the record itself does not hold: names stand in tables, never in events. */
export interface MinutesNames {
  /** The office that holds the meeting. */
  readonly organ: string;
  /** What each seat is called before everybody; a seat may be missing. */
  readonly seats: Readonly<Record<string, string>>;
  /** The seats in the order in which the office lists its people; whoever is missing comes after them. */
  readonly order: readonly SeatId[];
}

/** What a frozen version says; null where its content is not at hand. */
type FrozenText = (draft: DraftId, version: FrozenVersion) => CanonicalContent | null;

export interface MinutesOptions {
  readonly stationery: Stationery;
  readonly frozenText: FrozenText;
}

/** What all parts of the minutes are composed from. */
export interface Composing extends MinutesOptions {
  readonly record: MeetingRecord;
  readonly state: MeetingState;
  readonly sources: Sources;
  readonly organ: string;
  nameOf(seat: SeatId | null): string;
  /** Where the seat stands on the office's list. */
  placeOf(seat: SeatId): number;
  /** The side the seat belongs to; empty for none. */
  sideOf(seat: SeatId): string;
  /** Opinions that are shown and folded into this one, in the order of their numbers. */
  foldedInto(opinion: OpinionId): readonly Opinion[];
  /** The seat that stands for this one after all merges. */
  standsFor(seat: SeatId): SeatId;
}

export function composingOf(
  record: MeetingRecord,
  names: MinutesNames,
  options: MinutesOptions,
): Composing {
  const { state } = record;
  const standsFor = (seat: SeatId) => seatFor(state.people, seat)?.id ?? seat;
  const named = (seat: SeatId) =>
    Object.prototype.hasOwnProperty.call(names.seats, seat) ? names.seats[seat] : undefined;
  // A single line of the record is told without them.
  const folded = lazily(() => foldedOpinions(state));
  const sources = lazily(() => sourcesOf(record.events));
  const places = new Map<string, number>(names.order.map((seat, place) => [seat, place]));
  return {
    ...options,
    record,
    state,
    sources: {
      of: (...named) => sources().of(...named),
      assisted: (vote) => sources().assisted(vote),
      struck: (vote) => sources().struck(vote),
      place: (seat) => sources().place(seat),
    },
    placeOf: (seat) => places.get(seat) ?? places.size + sources().place(seat),
    organ: names.organ,
    standsFor,
    foldedInto: (opinion) => folded().get(opinion) ?? [],
    sideOf: (seat) => {
      const group = seatFor(state.people, seat)?.group ?? null;
      return group === null ? '' : (getIn(state.people.groups, group)?.name ?? '');
    },
    nameOf: (seat) =>
      seat === null ? words.staff : (named(standsFor(seat)) ?? named(seat) ?? words.unnamed),
  };
}

/** It has not ended: what is missing may still come. */
export function meetingGoesOn({ life: { phase } }: MeetingState): boolean {
  return phase === 'planned' || phase === 'open' || phase === 'adjourned';
}

/** A yes is not told below a no: folded into an opinion of another stance it keeps its own place. */
export function isToldUnder(opinions: MeetingState['opinions'], { mergedInto, stance }: Opinion) {
  const into = mergedInto === null ? undefined : getIn(opinions.opinions, mergedInto);
  return into?.status === 'shown' && into.stance === stance;
}

function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function foldedOpinions({ opinions }: MeetingState): ReadonlyMap<OpinionId, readonly Opinion[]> {
  const folded = new Map<OpinionId, Opinion[]>();
  const shown = valuesOf(opinions.opinions).filter(({ status }) => status === 'shown');
  for (const opinion of shown.sort((a, b) => a.no - b.no)) {
    if (opinion.mergedInto === null || !isToldUnder(opinions, opinion)) continue;
    const others = folded.get(opinion.mergedInto);
    if (others === undefined) folded.set(opinion.mergedInto, [opinion]);
    else others.push(opinion);
  }
  return folded;
}
