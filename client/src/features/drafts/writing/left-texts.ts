import type { Draft } from '@haoshangliang/shared/features/drafts';
import type { MeetingSession } from '../../../sync/meeting-session.ts';
import type { LostTexts } from './lost-texts.ts';
import { missingLines } from './missing-lines.ts';
import type { UnsentShelf } from './unsent-shelf.ts';

interface Looking {
  readonly session: MeetingSession;
  readonly shelf: UnsentShelf;
  readonly lost: LostTexts;
  /** Whom this device stands for now, and whether they may write the present epoch. */
  readonly writer: string;
  readonly mayWrite: boolean;
  /** Pages whose lines are open here see to what they wrote themselves. */
  isOpenHere(page: string): boolean;
}

/**
 * Gives back what the writer's earlier pages on this device wrote and what cannot go on by itself any more: the text was
 * closed meanwhile. What can still be sent waits for the line that will take it over; what somebody else wrote here waits
 * for them.
 */
export async function giveBackLeft(draft: Draft, looking: Looking): Promise<void> {
  const { session, shelf, lost, writer, mayWrite, isOpenHere } = looking;
  const whose = { draft: draft.id, writer };
  await lost.recall(whose);
  for (const left of await shelf.leftOf(draft.id)) {
    const goesOn = left.epoch === draft.epoch && (draft.status === 'cutting' || mayWrite);
    if (left.writer !== writer || goesOn || isOpenHere(left.page)) continue;
    const text = { id: draft.id, epoch: left.epoch };
    const missing = await missingLines(session, text, left.lines);
    // A device that is full keeps the first copy instead.
    if (await lost.keep(whose, missing)) await shelf.drop(left);
  }
}
