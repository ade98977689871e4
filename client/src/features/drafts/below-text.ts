import type { Draft } from '@haoshangliang/shared/features/drafts';
import type { ComponentType } from 'react';

/** What stands below a text, or beside one that is written. */
export type BelowText = ComponentType<{ readonly draft: Draft }>;

/** Another road for lines that did not get into the text; `done` with each of them that has been handed in. */
export type HandIn = ComponentType<{
  readonly draft: Draft;
  readonly lines: readonly string[];
  readonly done: (line: string) => void;
}>;
