import type { Comment } from '@haoshangliang/shared/features/comments';
import type { Draft } from '@haoshangliang/shared/features/drafts';
import type { ReactNode } from 'react';

type Passage = Pick<Comment, 'id' | 'anchor' | 'epoch' | 'quote'>;

/** Passages of the text that is open to write beside the comments. */
export interface Passages {
  readonly subscribe: (listener: () => void) => () => void;
  readonly current: () => PassagesNow;
  show(passages: readonly Passage[]): void;
  goTo(id: string): boolean;
  drop(): void;
}

export interface PassagesNow {
  readonly asked: (Pick<Comment, 'anchor' | 'epoch'> & { readonly quote: string }) | null;
  readonly order: ReadonlyMap<string, number>;
  readonly wanted: { readonly id: string } | null;
}

export interface CommentTools {
  /** Null while the text is not open to write on this page. */
  readonly useEditor: (draft: Draft) => { readonly passages: Passages } | null;
}

/** What a page of staff adds to a comment. */
export type More = (comment: Comment) => ReactNode;
