// Texts to read, without any editor: drafts show them, votes are about them, so they are a layer below both.
export { TextBlocks } from './text-blocks.tsx';
export { VersionChanges, VersionText } from './version-text.tsx';
