import type { Recorded } from '../../kernel/index.ts';
import { joined } from './counts.ts';
import type { AttendanceEvent } from './events.ts';

type Event = Recorded<AttendanceEvent>;

/** Five hundred people coming in at the door are one change of the numbers. */
export function mergeAttendance(older: Event, newer: Event): Event | null {
  if (older.type !== 'attendance/counted' || newer.type !== 'attendance/counted') return null;
  return { ...newer, data: { counts: joined(older.data.counts, newer.data.counts) } };
}
