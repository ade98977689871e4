/** What one document, one frame and one connection may be. Sizes in bytes unless said otherwise. */
export const documentLimits = {
  /** Characters of the whole document. */
  characters: 50_000,
  /** Paragraphs, headings, lists, list items and quotations together. */
  blocks: 5_000,
  /** Those that one edit may bring: more than anybody pastes. */
  blocksAtOnce: 2_000,
  /** Pieces in which the shared types keep it, traces of what was deleted included; years of honest typing stay far below. */
  parts: 100_000,
  /** Levels of blocks within one another. */
  depth: 16,
  /** One edit. */
  update: 256 * 1024,
  /** What a page brings that was offline: the answer to the server's state vector. */
  firstSync: 1024 * 1024,
  /** One person's presence as it comes from the page, JSON. */
  presence: 1024,
} as const;

// Controls that no keyboard writes and that no XML document can hold.
const unwanted = /[\u0000-\u0008\u000b-\u001f\u007f]/g;

/** Text from a clipboard without the characters that a document refuses. */
export function cleanText(text: string): string {
  return text.replace(unwanted, '');
}

export function isCleanText(text: string): boolean {
  return text.search(unwanted) === -1;
}
