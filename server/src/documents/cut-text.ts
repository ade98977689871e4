import type { DocumentJson } from '@haoshangliang/shared/documents';
import * as Y from 'yjs';
import type { DocumentStore } from './document-store.ts';
import type { LiveText } from './live-text.ts';

/** A text at the moment it was frozen. */
export interface CutText {
  readonly doc: DocumentJson;
  readonly characters: number;
  readonly state: Uint8Array;
  readonly stateVector: Uint8Array;
  readonly seq: number;
}

/** Takes the text as it stands and puts it, as one state, in the place of its log. Nothing may be under way. */
export async function cutText(text: LiveText, store: DocumentStore): Promise<CutText> {
  const { doc } = text;
  const state = text.whole;
  const stateVector = Y.encodeStateVector(doc);
  const { seq } = store;
  if (store.hasUpdates) await store.compact(seq, state);
  return { doc: text.json(), characters: text.characters, state, stateVector, seq };
}
