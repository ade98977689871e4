import { meetingIdSchema } from '@haoshangliang/shared/wire';
import type { MeetingHosts } from '../meetings/meeting-hosts.ts';
import type { ReactionWorker } from '../meetings/reactions.ts';
import type { PaperBook } from './paper-book.ts';

interface NumberingDeps {
  readonly hosts: MeetingHosts;
  readonly papers: PaperBook;
}

/** Minutes get their number when they are issued; an example or a rehearsal is not counted. */
export function numberMinutes({ hosts, papers }: NumberingDeps): ReactionWorker {
  return async ({ stream, seq }) => {
    const meeting = meetingIdSchema.parse(stream.id);
    const plan = (await hosts.state(meeting))?.life.plan ?? null;
    if (plan === null || plan.mark !== 'real') return;
    const [event] = await hosts.events(meeting, seq - 1);
    if (event !== undefined) await papers.give(plan.office, meeting, event.at);
  };
}
