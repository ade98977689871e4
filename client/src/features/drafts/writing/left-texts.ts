import type { Draft } from '@haoshangliang/shared/features/drafts';
import type { MeetingSession } from '../../../sync/meeting-session.ts';
import type { LostTexts } from './lost-texts.ts';
import { missingLines } from './missing-lines.ts';
import type { UnsentShelf } from './unsent-shelf.ts';

interface Looking {
  readonly session: MeetingSession;
  readonly shelf: UnsentShelf;
  readonly lost: LostTexts;
  /** Who this device is in the meeting now, and whether it may write the present epoch. */
  readonly writer: string;
  readonly mayWrite: boolean;
  /** Pages whose lines are open here see to what they wrote themselves. */
  isOpenHere(page: string): boolean;
}

/**
 * Gives back what earlier pages of this device wrote and what cannot go on by itself any more: the text was closed
 * meanwhile, or somebody else uses the device now. What can still be sent waits for the line that will take it over.
 */
export async function giveBackLeft(draft: Draft, looking: Looking): Promise<void> {
  const { session, shelf, lost, writer, mayWrite, isOpenHere } = looking;
  await lost.recall(draft.id);
  for (const left of await shelf.leftOf(draft.id)) {
    const isPresent = left.epoch === draft.epoch;
    const goesOn =
      isPresent && (draft.status === 'cutting' || (mayWrite && left.writer === writer));
    if (goesOn || isOpenHere(left.page)) continue;
    const text = { id: draft.id, epoch: left.epoch };
    await lost.keep(draft.id, await missingLines(session, text, left.lines));
    await shelf.drop(left);
  }
}
