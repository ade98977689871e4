import type { Draft } from '@haoshangliang/shared/features/drafts';
import { getIn, idOf } from '@haoshangliang/shared/kernel';
import type { StreamEvent } from '@haoshangliang/shared/meeting';
import { meetingIdSchema } from '@haoshangliang/shared/wire';
import * as z from 'zod/mini';
import type { Documents } from '../../documents/documents.ts';
import type { MeetingHosts } from '../../meetings/meeting-hosts.ts';
import type { ReactionWorker } from '../../meetings/reactions.ts';

const asked = z.object({ draft: idOf('draft') });

/**
 * Destroys what there is of a draft, all its epochs and what was said about them; done again after a crash it destroys
 * nothing more.
 */
export function destroyTexts({
  documents,
  hosts,
}: {
  readonly documents: Documents;
  readonly hosts: Pick<MeetingHosts, 'state' | 'erase'>;
}): ReactionWorker {
  return async ({ stream, input }) => {
    const meeting = meetingIdSchema.parse(stream.id);
    const state = await hosts.state(meeting);
    const draft = state === null ? undefined : getIn(state.drafts.drafts, asked.parse(input).draft);
    if (draft?.destroyed !== true) return;
    await documents.destroy(draft);
    // A comment quotes the text.
    await hosts.erase(meeting, (events) =>
      events.filter((event) => isCommentOn(draft, event)).map(({ seq }) => seq),
    );
  };
}

function isCommentOn({ id }: Draft, { type, data, words }: StreamEvent): boolean {
  if (words === null || !type.startsWith('comments/')) return false;
  return asked.safeParse(data).data?.draft === id;
}
