import { setImmediate as nextTurn } from 'node:timers/promises';
import type { StreamEvent } from '@haoshangliang/shared/meeting';
import type { MeetingId } from '@haoshangliang/shared/wire';
import type { MeetingHosts } from './meeting-hosts.ts';

/** Events read in one turn; a millisecond or two. */
const perPart = 100;

/** A meeting's whole events up to a seq: a long record read at once would hold up everybody. */
export async function* eventsInParts(
  hosts: Pick<MeetingHosts, 'events'>,
  meeting: MeetingId,
  through: number,
): AsyncGenerator<readonly StreamEvent[]> {
  for (let after = 0; after < through; ) {
    const part = await hosts.events(meeting, after, Math.min(perPart, through - after));
    if (part.length === 0) return;
    yield part;
    after += part.length;
    await nextTurn();
  }
}
