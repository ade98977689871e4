import { isDeepStrictEqual } from 'node:util';
import { type AnyEvent, audiences, type Recorded, type Viewer } from '../kernel/index.ts';
import {
  evolveMeeting,
  initialMeeting,
  mergeMeeting,
  ownMeeting,
  projectMeeting,
  redactMeeting,
  type StreamEvent,
} from '../meeting/index.ts';

export type Redact = typeof redactMeeting;

/** The events as the viewer receives them one by one: own first, as on the wire. */
export function received(
  events: readonly StreamEvent[],
  viewer: Viewer,
  redact: Redact = redactMeeting,
): StreamEvent[] {
  return events.flatMap((event) => {
    const own = ownMeeting(event).filter(({ seat }) => viewer.seats.includes(seat));
    const seen = redact(event, viewer.audience);
    return [...own.map((part) => part.event), ...(seen === null ? [] : [seen])];
  });
}

/** Neighbours merged wherever the feature knows how, as a tick does it. */
export function mergedEvents(events: readonly StreamEvent[]): StreamEvent[] {
  const merged: StreamEvent[] = [];
  for (const event of events) {
    const last = merged.at(-1);
    const both = last === undefined ? null : mergeMeeting(last, event);
    if (both === null) merged.push(event);
    else merged[merged.length - 1] = both;
  }
  return merged;
}

/** Everybody a meeting is shown to, each with and without a seat of its own. */
export function viewersOf(events: readonly Recorded<AnyEvent>[]): Viewer[] {
  const seats = [
    ...new Set(events.flatMap((event) => ownMeeting(event).map(({ seat }) => seat))),
  ].slice(0, 2);
  return audiences.flatMap((audience) => [
    { audience, seats: [] },
    ...seats.map((seat) => ({ audience, seats: [seat] })),
  ]);
}

/**
 * Goes through the history and stops at the first event after which the viewer's device would hold something else than
 * the projection of the whole state: null if there is none.
 */
export function firstDeviation(
  events: readonly StreamEvent[],
  viewer: Viewer,
  redact: Redact = redactMeeting,
) {
  let whole = initialMeeting;
  let held = projectMeeting(whole, viewer);
  for (const event of events) {
    whole = evolveMeeting(whole, event);
    held = received([event], viewer, redact).reduce(evolveMeeting, held);
    const wanted = projectMeeting(whole, viewer);
    if (!isDeepStrictEqual(held, wanted)) return { event, held, wanted };
  }
  return null;
}
