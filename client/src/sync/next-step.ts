import type { ReactNode } from 'react';
import type { Action } from './use-meeting.tsx';

/** Puts a dialog on the page until it closes itself. */
export type Show = (dialog: (close: () => void) => ReactNode) => void;

/** What the person who leads would do next: said before it is pressed, carried out by one press. */
export interface NextStep {
  readonly words: string;
  press(action: Action, show: Show): void;
  /** Comes by itself in a moment: said, and not to be pressed. */
  readonly waits?: boolean;
}
