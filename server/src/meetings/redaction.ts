import type { Audience, Viewer } from '@haoshangliang/shared/kernel';
import {
  mergeMeeting,
  ownMeeting,
  redactMeeting,
  type StreamEvent,
} from '@haoshangliang/shared/meeting';

/** Adds an event behind others of the same audience; where the feature can, it makes one of the last two. */
export function pushMerged(events: StreamEvent[], event: StreamEvent): void {
  const last = events.at(-1);
  const both = last === undefined ? null : mergeMeeting(last, event);
  if (both === null) events.push(event);
  else events[events.length - 1] = both;
}

/** What the audience sees of the events, neighbours merged. */
export function seenBy(audience: Audience, events: readonly StreamEvent[]): StreamEvent[] {
  const seen: StreamEvent[] = [];
  for (const event of events) {
    const part = redactMeeting(event, audience);
    if (part !== null) pushMerged(seen, part);
  }
  return seen;
}

/** What the viewer's own seats see of the events beyond that, one by one. */
export function ownOf(
  viewer: Pick<Viewer, 'seats'>,
  events: readonly StreamEvent[],
): StreamEvent[] {
  const own = events.flatMap(ownMeeting).filter(({ seat }) => viewer.seats.includes(seat));
  return own.map(({ event }) => event);
}

/** An event that merges with its like, and one the audience does not see, may wait for the tick. */
export function canWait(seen: StreamEvent | null): boolean {
  return seen === null || mergeMeeting(seen, seen) !== null;
}
