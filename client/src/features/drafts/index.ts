export { useDraftsTab } from './drafts-tab.tsx';
export { useTextMatter } from './text-matter.tsx';
export { textTools } from './text-tools.ts';
export { useAccess } from './use-drafts.ts';
