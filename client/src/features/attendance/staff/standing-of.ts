import {
  type Attendance,
  type AttendanceState,
  isExcused,
  type Stay,
  stayOf,
} from '@haoshangliang/shared/features/attendance';
import { type PeopleState, sameAs } from '@haoshangliang/shared/features/people';
import { getIn, type SeatId } from '@haoshangliang/shared/kernel';

/** What the desk knows of one person's coming, through whichever of their seats. */
export interface ComingAndGoing {
  /** Null: not here now. */
  readonly stay: Stay | null;
  /** Was here and has left. */
  readonly hasLeft: boolean;
  readonly excuse: Attendance['excuse'];
}

export function comingOf(
  attendance: AttendanceState,
  people: PeopleState,
  seat: SeatId,
): ComingAndGoing {
  const records = sameAs(people, seat).flatMap((id) => getIn(attendance.records, id) ?? []);
  const stay = records.map(stayOf).find((one) => one !== undefined) ?? null;
  const stays = records.reduce((count, record) => count + record.stays.length, 0);
  return {
    stay,
    hasLeft: stay === null && stays > 0,
    excuse: records.find(isExcused)?.excuse ?? null,
  };
}
