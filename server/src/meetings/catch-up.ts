import type { Viewer } from '@haoshangliang/shared/kernel';
import { type MeetingState, projectMeeting, type StreamEvent } from '@haoshangliang/shared/meeting';
import type { Position } from './position.ts';
import { ownOf, seenBy } from './redaction.ts';

/** What a page needs to know the meeting up to `through`. */
export interface CatchUp {
  readonly through: number;
  /** Null where the events suffice. */
  readonly state: MeetingState | null;
  readonly own: readonly StreamEvent[];
  readonly events: readonly StreamEvent[];
}

/** How many missed events are sent one by one, before the whole state is. */
export const longestGap = 1000;

/**
 * From `since` (null: from nothing) to the boundary. `recent` holds the last events without gaps. Merges like live: 500
 * missed casts are one turnout.
 */
export function catchUp(
  boundary: Position,
  recent: readonly StreamEvent[],
  viewer: Viewer,
  since: number | null,
): CatchUp {
  const through = boundary.seq;
  const missed = since === null ? null : missedOf(recent, since, through);
  if (missed === null) {
    return { through, state: projectMeeting(boundary.state, viewer), own: [], events: [] };
  }
  return {
    through,
    state: null,
    own: ownOf(viewer, missed),
    events: seenBy(viewer.audience, missed),
  };
}

/** Null where they are not all at hand, or the page claims to know what has not happened. */
function missedOf(
  recent: readonly StreamEvent[],
  since: number,
  through: number,
): StreamEvent[] | null {
  const missed = recent.filter(({ seq }) => seq > since && seq <= through);
  return since + missed.length === through ? missed : null;
}
