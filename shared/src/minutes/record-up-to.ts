import { evolveMeeting, initialMeeting } from '../meeting/index.ts';
import type { MeetingRecord } from './record.ts';

/** The record as it stood when `seq` was its last event. It has no hash: nothing is issued from the past. */
export function recordUpTo({ events }: MeetingRecord, seq: number): MeetingRecord {
  const before = events.filter((event) => event.seq <= seq);
  const state = before.reduce(evolveMeeting, initialMeeting);
  return { events: before, state, head: { seq, hash: '' } };
}
