import type { AttendanceEvent } from '@haoshangliang/shared/features/attendance';
import type { Recorded } from '@haoshangliang/shared/kernel';
import type { StreamEvent } from '@haoshangliang/shared/meeting';
import i18next from 'i18next';
import type { Describe } from '../../../sync/described.ts';

function isAttendanceEvent(event: StreamEvent): event is Recorded<AttendanceEvent> {
  return event.type.startsWith('attendance/');
}

export const describeAttendance: Describe = (event, _state, nameOf) => {
  if (!isAttendanceEvent(event)) return null;
  const t = i18next.getFixedT(null, 'attendance-staff');
  switch (event.type) {
    // A hall full of people checks in by itself: the numbers say that better than a line for each.
    case 'attendance/checked-in':
      if (event.data.bySelf) return null;
      return t(`event.checked-in.${event.data.where}`, { name: nameOf(event.data.seat) });
    case 'attendance/moved':
      return t(`event.moved.${event.data.where}`, { name: nameOf(event.data.seat) });
    case 'attendance/check-in-withdrawn':
      return t('event.check-in-withdrawn', { name: nameOf(event.data.seat) });
    case 'attendance/left':
      return t('event.left', { name: nameOf(event.data.seat) });
    case 'attendance/leaving-withdrawn':
      return t('event.leaving-withdrawn', { name: nameOf(event.data.seat) });
    case 'attendance/excused':
      return t('event.excused', { name: nameOf(event.data.seat) });
    case 'attendance/excuse-withdrawn':
      return t('event.excuse-withdrawn', { name: nameOf(event.data.seat) });
    case 'attendance/started-anew':
      return t('event.started-anew');
    case 'attendance/anew-withdrawn':
      return t('event.anew-withdrawn');
    default:
      return null;
  }
};
