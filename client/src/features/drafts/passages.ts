import type { Anchor } from '@haoshangliang/shared/features/comments';

/** A passage of the text that something is said about. */
export interface Passage {
  readonly id: string;
  readonly anchor: Anchor;
  /** The epoch that the anchor is in. */
  readonly epoch: number;
  /** The words that it was, as far as they were kept; null once erased. */
  readonly quote: string | null;
}

interface SelectedPassage {
  readonly anchor: Anchor;
  readonly epoch: number;
  readonly quote: string;
}

export interface PassagesState {
  /** What somebody wants to comment on; null while nobody does. */
  readonly asked: SelectedPassage | null;
  /** Where the passages stand that are still there, in the order of the text: the first has 0. */
  readonly order: ReadonlyMap<string, number>;
  /** Those in which the caret stands. */
  readonly here: readonly string[];
  /** The one whose comment somebody wants to see; a new object with every wish. */
  readonly wanted: { readonly id: string } | null;
}

/** Passages of the text that is open to write, for what stands beside it. */
export interface TextPassages {
  readonly subscribe: (listener: () => void) => () => void;
  readonly current: () => PassagesState;
  /** Marks these in the text, and none besides. */
  show(passages: readonly Passage[]): void;
  /** Puts the caret on the passage and brings it into sight; false where it is gone. */
  goTo(id: string): boolean;
  /** Nobody wants to comment any more: back to the text. */
  drop(): void;
}
