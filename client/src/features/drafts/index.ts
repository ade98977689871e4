export { useDraftsTab } from './drafts-tab.tsx';
export { useTextMatter } from './text-matter.tsx';
