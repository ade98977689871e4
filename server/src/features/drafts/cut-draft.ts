import type { Draft } from '@haoshangliang/shared/features/drafts';
import { getIn, idOf, integer } from '@haoshangliang/shared/kernel';
import type { MeetingCommand } from '@haoshangliang/shared/meeting';
import { type MeetingId, meetingIdSchema } from '@haoshangliang/shared/wire';
import * as z from 'zod/mini';
import type { Documents } from '../../documents/documents.ts';
import { TextViolation } from '../../documents/violation.ts';
import type { MeetingHosts } from '../../meetings/meeting-hosts.ts';
import type { ReactionWorker } from '../../meetings/reactions.ts';
import { systemRequest } from '../../meetings/system-request.ts';
import type { Logger } from '../../observability/logger.ts';

const asked = z.object({ draft: idOf('draft'), epoch: integer(1, 10_000) });

export interface CutDeps {
  readonly documents: Documents;
  readonly hosts: Pick<MeetingHosts, 'state' | 'execute'>;
  readonly log: Logger;
}

/**
 * Cuts the text that was asked for, keeps it, and only then has the version recorded. Done again after a crash it cuts
 * the same text: while a cut is awaited nobody writes.
 */
export function cutDraft(deps: CutDeps): ReactionWorker {
  return async ({ stream, seq, index, input }) => {
    const meeting = meetingIdSchema.parse(stream.id);
    const { draft: id, epoch } = asked.parse(input);
    const draft = await draftIn(deps, meeting, id);
    if (draft === undefined || draft.epoch !== epoch || draft.status !== 'cutting') return;
    const command = await cut(deps, meeting, draft);
    const key = `reaction/${meeting}/${seq}/${index}/${command.type}`;
    const answer = await deps.hosts.execute(meeting, systemRequest(key, command));
    if (answer.ok) return;
    if (answer.code === 'try-again') throw new Error('The version was not recorded');
    // The freeze was given up meanwhile.
    deps.documents.thaw(id);
  };
}

async function draftIn(
  { hosts }: CutDeps,
  meeting: MeetingId,
  id: Draft['id'],
): Promise<Draft | undefined> {
  const state = await hosts.state(meeting);
  return state === null ? undefined : getIn(state.drafts.drafts, id);
}

/** A text that is none cannot be cut, now or later: the freeze is given up. Whatever else fails is tried again. */
async function cut(
  { documents, log }: CutDeps,
  meeting: MeetingId,
  draft: Draft,
): Promise<MeetingCommand> {
  try {
    const { hash, characters } = await documents.freeze(meeting, draft);
    return { type: 'drafts/record-version', draft: draft.id, epoch: draft.epoch, hash, characters };
  } catch (error) {
    if (!(error instanceof TextViolation)) throw error;
    log.error({ meeting, draft: draft.id, err: error }, 'text cannot be cut');
    return { type: 'drafts/release-freeze', draft: draft.id };
  }
}
