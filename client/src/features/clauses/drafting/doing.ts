import type { ComponentType, ReactNode } from 'react';

/** Something that can be done, in words. */
export interface Doing {
  readonly id: string;
  readonly words: string;
  press(): void;
}

/** How a page offers several things to do: a menu on the staff's, buttons on everybody else's. */
export type Offer = ComponentType<{
  /** What is seen where they open out of one button. */
  readonly children: ReactNode;
  /** What is spoken of all of them together. */
  readonly label: string;
  readonly entries: readonly Doing[];
}>;
