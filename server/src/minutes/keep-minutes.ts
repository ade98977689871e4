import { type MeetingId, meetingIdSchema } from '@haoshangliang/shared/wire';
import type { MeetingHosts } from '../meetings/meeting-hosts.ts';
import type { ReactionWorker } from '../meetings/reactions.ts';
import { systemRequest } from '../meetings/system-request.ts';
import type { PaperBook } from '../papers/paper-book.ts';
import type { IssuedBook, IssuedContent } from './issued-book.ts';

export interface KeepDeps {
  readonly hosts: MeetingHosts;
  readonly papers: Pick<PaperBook, 'give'>;
  readonly issued: IssuedBook;
  /** What the event with this seq issued, as it is printed. */
  readonly composeIssued: (meeting: MeetingId, seq: number) => Promise<IssuedContent>;
}

/**
 * Gives issued minutes their number, keeps them as they are printed at this moment, and only then seals them in the
 * record. Done again after a crash it finds the number and the copy that are there.
 */
export function keepMinutes({ hosts, papers, issued, composeIssued }: KeepDeps): ReactionWorker {
  return async ({ stream, seq, index }) => {
    const meeting = meetingIdSchema.parse(stream.id);
    const plan = (await hosts.state(meeting))?.life.plan ?? null;
    const [event] = await hosts.events(meeting, seq - 1, 1);
    if (plan === null || event === undefined) return;
    // An example or a rehearsal is not counted.
    if (plan.mark === 'real') await papers.give(plan.office, meeting, event.at);
    const known = await issued.find(meeting, seq);
    const hash =
      known?.hash ?? (await issued.keep(meeting, await composeIssued(meeting, seq), event.at));
    const command = { type: 'minutes/seal', issue: seq, hash } as const;
    const key = `reaction/${meeting}/${seq}/${index}/${command.type}`;
    const answer = await hosts.execute(meeting, systemRequest(key, command));
    if (!answer.ok) throw new Error('What was issued was not sealed');
  };
}
