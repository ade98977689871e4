import {
  type Actor,
  type Audience,
  pickFrom,
  type Recorded,
  type SeatId,
  type Viewer,
} from '../../kernel/index.ts';
import { isEmpty } from './counts.ts';
import type { AttendanceEvent } from './events.ts';
import type { AttendanceState } from './state.ts';

type Event = Recorded<AttendanceEvent>;

const hidden: Actor = { seat: null, account: null, for: null };

/** Who came and went is for staff; everybody else gets the numbers. */
export function redactAttendance(event: Event, audience: Audience): Event | null {
  if (audience === 'staff') return event;
  switch (event.type) {
    case 'attendance/started-anew':
    case 'attendance/anew-withdrawn':
    case 'attendance/counted':
      return event;
    default: {
      const { seq, at, data } = event;
      if (isEmpty(data.counts)) return null;
      // Who acted is mostly the person it is about.
      return {
        type: 'attendance/counted',
        data: { counts: data.counts },
        words: null,
        seq,
        at,
        actor: hidden,
      };
    }
  }
}

export function ownersOfAttendance(event: Event): readonly SeatId[] {
  switch (event.type) {
    case 'attendance/started-anew':
    case 'attendance/anew-withdrawn':
    case 'attendance/counted':
      return [];
    default:
      return [event.data.seat];
  }
}

/** One's own coming and going, and what the desk wrote about it. */
export function redactOwnAttendance(event: Event, seat: SeatId): Event | null {
  return ownersOfAttendance(event).includes(seat) ? event : null;
}

export function projectAttendance(state: AttendanceState, viewer: Viewer): AttendanceState {
  if (viewer.audience === 'staff') return state;
  return { ...state, records: pickFrom(state.records, viewer.seats) };
}
