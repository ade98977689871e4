import type { DraftId } from '@haoshangliang/shared/features/drafts';
import { forget, remember, rememberedKeys } from '../../sync/remembered.ts';

// What somebody wrote and the server has not stored lies in IndexedDB, which only the editor opens. A note beside it tells
// the room that there is something, before any of that is loaded.

const notes = (draft: DraftId) => `unsent.${draft}.`;

/** Something written on this device has not got into the draft, or was given back and not let go yet. */
export function hasLeftBehind(draft: DraftId): boolean {
  return rememberedKeys(notes(draft)).length > 0;
}

export function noteLeftBehind(draft: DraftId, what: string): void {
  remember(notes(draft) + what, '1');
}

export function removeNote(draft: DraftId, what: string): void {
  forget(notes(draft) + what);
}
