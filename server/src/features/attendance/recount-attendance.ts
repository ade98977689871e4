import { meetingIdSchema } from '@haoshangliang/shared/wire';
import type { MeetingHosts } from '../../meetings/meeting-hosts.ts';
import type { ReactionWorker } from '../../meetings/reactions.ts';
import { systemRequest } from '../../meetings/system-request.ts';

/** After lines were merged or parted those who are here count for other lines: the meeting is asked to count anew. */
export function recountAttendance(hosts: Pick<MeetingHosts, 'execute'>): ReactionWorker {
  return async ({ stream, seq, index }) => {
    const request = systemRequest(`reaction/${stream.id}/${seq}/${index}`, {
      type: 'attendance/recount',
    });
    const answer = await hosts.execute(meetingIdSchema.parse(stream.id), request);
    // Any other refusal is the meeting's own answer: there is nothing left to count.
    if (!answer.ok && answer.code === 'try-again') throw new Error('The recount was not kept');
  };
}
