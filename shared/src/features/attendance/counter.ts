import type { Recorded } from '../../kernel/index.ts';
import type { AttendanceCommand } from './commands.ts';
import type { AttendanceEvent } from './events.ts';

/**
 * Every staff action has a named counter-action, itself a command; one's own coming and going can be mended the same way.
 * Asking to check in anew a second time would also end the stays of those who had done so: a person has to want that.
 */
export function counterAttendance(event: Recorded<AttendanceEvent>): AttendanceCommand | null {
  switch (event.type) {
    case 'attendance/checked-in':
      return { type: 'attendance/withdraw-check-in', seat: event.data.seat };
    case 'attendance/check-in-withdrawn':
      return { type: 'attendance/check-in-seat', seat: event.data.seat, where: event.data.where };
    case 'attendance/left':
      return { type: 'attendance/withdraw-leaving', seat: event.data.seat };
    case 'attendance/leaving-withdrawn':
      return { type: 'attendance/mark-left', seat: event.data.seat };
    case 'attendance/moved': {
      const where = event.data.where === 'remote' ? 'in_room' : 'remote';
      return { type: 'attendance/move-seat', seat: event.data.seat, where };
    }
    case 'attendance/excused':
      return counterExcuse(event);
    case 'attendance/excuse-withdrawn':
      return {
        type: 'attendance/excuse',
        seat: event.data.seat,
        reason: event.words?.before ?? null,
      };
    case 'attendance/started-anew':
      return { type: 'attendance/withdraw-anew' };
    default:
      return null;
  }
}

function counterExcuse(
  event: Extract<Recorded<AttendanceEvent>, { type: 'attendance/excused' }>,
): AttendanceCommand {
  const { seat, again } = event.data;
  if (!again) return { type: 'attendance/withdraw-excuse', seat };
  return { type: 'attendance/excuse', seat, reason: event.words?.before ?? null };
}
