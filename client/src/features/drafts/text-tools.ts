import type { Draft } from '@haoshangliang/shared/features/drafts';
import { type OpenEditor, useOpenEditor } from './open-editor.ts';
import { useTextBlocks } from './use-text-blocks.ts';

/** The text that is open to write on this page, for what stands beside it; null while it is another or none. */
function useEditorOf({ id }: Draft): OpenEditor | null {
  const editor = useOpenEditor();
  return editor?.draft === id ? editor : null;
}

/** What others on the page can do with a text. */
export const textTools = { useBlocks: useTextBlocks, useEditor: useEditorOf } as const;
