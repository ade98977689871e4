import type { MeetingState } from '@haoshangliang/shared/meeting';
import type { MeetingRow } from '../../ports/schema.ts';

const opensBefore = 12 * 3_600_000;

/** New people may come in by the shared link: until the meeting is closed, unless staff have shut the door. */
export function letsIn(state: MeetingState, { door_closed_at }: MeetingRow): boolean {
  return door_closed_at === null && ['planned', 'open', 'adjourned'].includes(state.life.phase);
}

/** The typed code works from twelve hours before the planned start. */
export function takesCode(state: MeetingState, meeting: MeetingRow, now: number): boolean {
  const startsAt = state.life.plan?.startsAt ?? 0;
  return (
    letsIn(state, meeting) && (state.life.phase !== 'planned' || now >= startsAt - opensBefore)
  );
}
