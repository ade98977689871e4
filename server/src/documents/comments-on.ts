import type { Draft } from '@haoshangliang/shared/features/drafts';
import { valuesOf } from '@haoshangliang/shared/kernel';
import type { MeetingState } from '@haoshangliang/shared/meeting';
import type { Answered, documentApi } from '@haoshangliang/shared/wire';

type Answer = Extract<Answered<typeof documentApi.readComments>, { ok: true }>;

export type CommentOfDraft = Answer['comments'][number];

/** The comments on a draft, without the accounts of those who wrote them. */
export function commentsOn({ id }: Draft, state: MeetingState | null): CommentOfDraft[] {
  const all = state === null ? [] : valuesOf(state.comments.comments);
  return all
    .filter(({ draft }) => draft === id)
    .map((comment) => ({
      ...comment,
      account: null,
      replies: comment.replies.map((reply) => ({ ...reply, account: null })),
    }));
}
