export { useDraftsTab } from './drafts-tab.tsx';
export { useTextMatter } from './text-matter.tsx';
export { useTextBlocks } from './use-text-blocks.ts';
