import type { BlockJson } from '@haoshangliang/shared/documents';
import type { Draft } from '@haoshangliang/shared/features/drafts';
import type { UseBlocks } from '../use-rows.ts';

/** What the page can do with the text that is open beside the clauses. */
export interface TextTools {
  readonly useBlocks: UseBlocks;
  /** Null while the text is not open to write on this page. */
  readonly useEditor: (draft: Draft) => TextEditor | null;
}

export interface TextEditor {
  /** Gives the block this wording; false where its lines do not match, and a hand has to do it. */
  reword(block: string, text: string): boolean;
  /** Adds a paragraph at the end; resolves with the id that the server gives it, or null. */
  append(text: string): Promise<string | null>;
}

/** What may be a clause: whatever has words and is no heading. */
export function mayBeClause(block: BlockJson, words: string): boolean {
  return block.type !== 'heading' && words.trim() !== '';
}
