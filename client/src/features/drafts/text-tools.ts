import { useEditorOf } from './open-editor.ts';
import { useTextBlocks } from './use-text-blocks.ts';

/** What others on the page can do with a text. */
export const textTools = { useBlocks: useTextBlocks, useEditor: useEditorOf } as const;
