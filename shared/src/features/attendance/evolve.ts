import {
  type BucketMap,
  filterMap,
  getIn,
  type Recorded,
  type SeatId,
  setIn,
} from '../../kernel/index.ts';
import { withCounts } from './counts.ts';
import type { AttendanceEvent } from './events.ts';
import { type Attendance, type AttendanceState, type Stay, stayOf } from './state.ts';

type Event = Recorded<AttendanceEvent>;
type Records = BucketMap<Attendance>;

export function evolveAttendance(state: AttendanceState, event: Event): AttendanceState {
  const records = recordsAfter(state.records, event);
  return withCounts(
    { ...state, records, anewAt: anewAfter(state.anewAt, event) },
    event.data.counts,
  );
}

function anewAfter(anewAt: number | null, event: Event): number | null {
  if (event.type === 'attendance/started-anew') return event.at;
  return event.type === 'attendance/anew-withdrawn' ? null : anewAt;
}

/** What stands in the records afterwards. The same event twice is the event once. */
export function recordsAfter(records: Records, event: Event): Records {
  switch (event.type) {
    case 'attendance/started-anew':
      return filterMap(records, (record) => withStays(record, (stay) => ended(stay, event.at)));
    case 'attendance/anew-withdrawn':
      return filterMap(records, (record) =>
        withLast(record, (stay) => resumed(stay, event.data.anewAt)),
      );
    case 'attendance/counted':
      return records;
    default: {
      const { seat } = event.data;
      return setIn(records, seat, recordAfter(getIn(records, seat) ?? empty(seat), event));
    }
  }
}

type OfOne = Exclude<
  Event,
  { type: 'attendance/started-anew' | 'attendance/anew-withdrawn' | 'attendance/counted' }
>;

function recordAfter(record: Attendance, event: OfOne): Attendance {
  switch (event.type) {
    case 'attendance/checked-in': {
      const { where, bySelf } = event.data;
      if (stayOf(record) !== undefined) return record;
      return { ...record, stays: [...record.stays, { from: event.at, to: null, where, bySelf }] };
    }
    case 'attendance/check-in-withdrawn':
      return { ...record, stays: record.stays.filter(({ to }) => to !== null) };
    case 'attendance/left':
      return withStays(record, (stay) => ended(stay, event.at));
    case 'attendance/leaving-withdrawn':
      return withLast(record, (stay) => ({ ...stay, to: null }));
    case 'attendance/moved':
      return withStays(record, (stay) =>
        stay.to === null ? { ...stay, where: event.data.where } : stay,
      );
    case 'attendance/excused':
      return { ...record, excuse: { reason: event.words?.reason ?? null, at: event.at } };
    case 'attendance/excuse-withdrawn':
      return { ...record, excuse: null };
    default:
      // Events of a later version leave the record as it is.
      return ignore(event, record);
  }
}

function ignore(_event: never, record: Attendance): Attendance {
  return record;
}

function empty(seat: SeatId): Attendance {
  return { seat, stays: [], excuse: null };
}

function withStays(record: Attendance, change: (stay: Stay) => Stay): Attendance {
  return { ...record, stays: record.stays.map(change) };
}

function withLast(record: Attendance, change: (stay: Stay) => Stay): Attendance {
  const last = record.stays.length - 1;
  return { ...record, stays: record.stays.map((stay, i) => (i === last ? change(stay) : stay)) };
}

function ended(stay: Stay, at: number): Stay {
  return stay.to === null ? { ...stay, to: at } : stay;
}

function resumed(stay: Stay, anewAt: number): Stay {
  return stay.to === anewAt ? { ...stay, to: null } : stay;
}
