import type { DocumentJson } from '@haoshangliang/shared/documents';
import type { Draft, DraftId } from '@haoshangliang/shared/features/drafts';
import { useSyncExternalStore } from 'react';
import { Listeners } from '../../sync/listeners.ts';
import type { TextPassages } from './passages.ts';

/** The editor that this page has open, as others on the page see it. */
export interface OpenEditor {
  readonly draft: DraftId;
  /** Writes paragraphs at the caret; false where nothing can be written at the moment. */
  add(text: string): boolean;
  /** Puts words where the caret stands, and the caret where they go on; false where nothing can be written there. */
  insert(words: string): boolean;
  /** Gives a block of the text this wording; false where its lines do not match. */
  reword(block: string, text: string): boolean;
  /** Makes the text what it was, as one edit that can be undone; false where it is so already. */
  putBack(earlier: DocumentJson): boolean;
  /** The text as it stands on this page at this moment. */
  now(): DocumentJson;
  /** Adds a paragraph at the end; resolves with the id that the server gives it, or null. */
  append(text: string): Promise<string | null>;
  /** The id of the block below the document in which somebody has put the caret; null while nobody has. */
  block(): string | null;
  /** Puts a block into sight that the server has written, and the caret to its end. */
  show(block: string): void;
  readonly passages: TextPassages;
}

class EditorPlace {
  readonly #listeners = new Listeners();
  #editor: OpenEditor | null = null;

  readonly subscribe = this.#listeners.subscribe;
  readonly current = (): OpenEditor | null => this.#editor;

  /** Returns the way to leave; whoever came later stays. */
  enter(editor: OpenEditor): () => void {
    this.#editor = editor;
    this.#listeners.tell();
    return () => {
      if (this.#editor !== editor) return;
      this.#editor = null;
      this.#listeners.tell();
    };
  }
}

export const editorPlace = new EditorPlace();

export function useOpenEditor(): OpenEditor | null {
  return useSyncExternalStore(editorPlace.subscribe, editorPlace.current);
}

/** The text that is open to write on this page, for what stands beside it; null while it is another or none. */
export function useEditorOf({ id }: Pick<Draft, 'id'>): OpenEditor | null {
  const editor = useOpenEditor();
  return editor?.draft === id ? editor : null;
}
