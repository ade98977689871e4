import { getIn, idOf } from '@haoshangliang/shared/kernel';
import { meetingIdSchema } from '@haoshangliang/shared/wire';
import * as z from 'zod/mini';
import type { Documents } from '../../documents/documents.ts';
import type { MeetingHosts } from '../../meetings/meeting-hosts.ts';
import type { ReactionWorker } from '../../meetings/reactions.ts';

const asked = z.object({ draft: idOf('draft') });

/** Destroys what there is of a draft, all its epochs; done again after a crash it destroys nothing more. */
export function destroyTexts({
  documents,
  hosts,
}: {
  readonly documents: Documents;
  readonly hosts: Pick<MeetingHosts, 'state'>;
}): ReactionWorker {
  return async ({ stream, input }) => {
    const state = await hosts.state(meetingIdSchema.parse(stream.id));
    const draft = state === null ? undefined : getIn(state.drafts.drafts, asked.parse(input).draft);
    if (draft?.destroyed === true) await documents.destroy(draft);
  };
}
