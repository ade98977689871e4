import type { DraftId } from '@haoshangliang/shared/features/drafts';
import { forget, remember, rememberedKeys } from '../../sync/remembered.ts';

// What somebody wrote and the server has not stored lies in IndexedDB, which only the editor opens. A note beside it tells
// the room that there is something, before any of that is loaded.

/** Whose words, of which draft; a device may serve several people. */
export interface Whose {
  readonly draft: DraftId;
  readonly writer: string;
}

const notes = ({ draft, writer }: Whose) => `unsent.${draft}.${writer}.`;

/** Something that they wrote on this device has not got into the draft, or was given back and not let go yet. */
export function hasLeftBehind(whose: Whose): boolean {
  return rememberedKeys(notes(whose)).length > 0;
}

export function noteLeftBehind(whose: Whose, what: string): void {
  remember(notes(whose) + what, '1');
}

export function removeNote(whose: Whose, what: string): void {
  forget(notes(whose) + what);
}
