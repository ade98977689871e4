import type { DocumentJson } from '@haoshangliang/shared/documents';
import { documentName } from '@haoshangliang/shared/features/drafts';
import { type HeldVote, isHeld, whyUncounted } from '@haoshangliang/shared/features/votes';
import { getIn, valuesOf } from '@haoshangliang/shared/kernel';
import type { MeetingState } from '@haoshangliang/shared/meeting';
import { findCut } from '../../documents/cuts.ts';
import type { Tables } from '../../ports/tables.ts';

/** Exactly the version that a vote is about. */
export interface VoteText {
  readonly title: string;
  readonly version: number;
  readonly doc: DocumentJson;
}

/** The vote that is open, or the one that was over last. */
export function shownVote({ votes }: MeetingState): HeldVote | undefined {
  const open = votes.current === null ? undefined : getIn(votes.votes, votes.current);
  if (open !== undefined && isHeld(open)) return open;
  const over = valuesOf(votes.votes)
    .filter(isHeld)
    .filter((vote) => vote.outcome !== null || whyUncounted(vote) !== null);
  return over.sort((a, b) => b.openedAt - a.openedAt)[0];
}

/** Null where the vote is about none, or about one that is not for everybody any more. */
export async function textOfVote(tables: Tables, state: MeetingState): Promise<VoteText | null> {
  const subject = shownVote(state)?.subject ?? null;
  if (subject === null) return null;
  const { draft: id, version } = subject;
  const draft = getIn(state.drafts.drafts, id);
  const recorded = draft?.versions.find((each) => each.version === version);
  if (draft === undefined || recorded === undefined) return null;
  const { title, status, readers } = draft;
  if (title === null || status === 'removed' || readers !== 'participants') return null;
  const cut = await findCut(tables, documentName(id, recorded.epoch));
  if (cut === null || cut.hash !== recorded.hash) return null;
  return { title, version, doc: cut.content.doc };
}
