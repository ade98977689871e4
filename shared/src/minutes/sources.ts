import { featureOf, type StreamEvent } from '../meeting/index.ts';
import type { Seqs } from './pen.ts';

/** Under which field of an event's data the thing stands that the event is about. */
const subjects: Readonly<Record<string, string>> = {
  agenda: 'item',
  opinions: 'opinion',
  drafts: 'draft',
  votes: 'vote',
  clauses: 'reservation',
  commitments: 'commitment',
};

/** Numbers only: they say nothing that the events before them did not say. */
const recounts = new Set(['attendance/counted', 'people/roster-moved', 'opinions/numbers-moved']);

/** Ballots that people cast for themselves. */
const ownChannels = new Set(['phone', 'family']);

/** Which events a sentence rests on, and in what order people came onto the roster. */
export interface Sources {
  /** All events of a feature, or those about one thing of it. */
  of(feature: string, subject?: string): Seqs;
  /** Entries of a vote's ballots by staff. */
  assisted(vote: string): Seqs;
  /** Ballots of a vote that staff have taken out again. */
  struck(vote: string): Seqs;
  /** Place of a seat in the order in which they were entered. */
  place(id: string): number;
}

export function sourcesOf(events: readonly StreamEvent[]): Sources {
  const index = new Map<string, number[]>();
  const places = new Map<string, number>();
  const note = (key: string, seq: number) => {
    const seqs = index.get(key);
    if (seqs === undefined) index.set(key, [seq]);
    else seqs.push(seq);
  };
  for (const event of events) {
    for (const key of keysOf(event)) note(key, event.seq);
    for (const id of enteredBy(event)) if (!places.has(id)) places.set(id, places.size);
  }
  return {
    of: (feature, subject) =>
      index.get(subject === undefined ? feature : `${feature} ${subject}`) ?? [],
    assisted: (vote) => index.get(`assisted ${vote}`) ?? [],
    struck: (vote) => index.get(`struck ${vote}`) ?? [],
    place: (id) => places.get(id) ?? places.size,
  };
}

function keysOf(event: StreamEvent): string[] {
  const feature = featureOf(event.type);
  if (feature === null || recounts.has(event.type)) return [];
  const subject = fieldOf(event.data, subjects[feature]);
  if (event.type.startsWith('votes/ballot-')) {
    const channel = fieldOf(event.data, 'channel') ?? 'phone';
    const isStruck = event.type === 'votes/ballot-struck';
    if (isStruck) return [`assisted ${subject}`, `struck ${subject}`];
    return ownChannels.has(channel) ? [] : [`assisted ${subject}`];
  }
  return subject === null ? [feature] : [feature, `${feature} ${subject}`];
}

function enteredBy({ type, data }: StreamEvent): string[] {
  if (type !== 'people/seats-added' || typeof data !== 'object' || data === null) return [];
  const seats: unknown = 'seats' in data ? data.seats : [];
  return Array.isArray(seats) ? seats.map((seat: unknown) => fieldOf(seat, 'seat') ?? '') : [];
}

function fieldOf(data: unknown, name: string | undefined): string | null {
  if (name === undefined || typeof data !== 'object' || data === null) return null;
  const value: unknown = Object.getOwnPropertyDescriptor(data, name)?.value;
  return typeof value === 'string' ? value : null;
}
