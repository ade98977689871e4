import type { Page } from '../page.ts';
import type { Somebody, Stage } from '../stage.ts';

export interface Scene {
  readonly stage: Stage;
  /** Two who write and mean well. */
  readonly victim: Page;
  readonly witness: Page;
  /** The page of whoever attacks: let in like the others, unless the attack is one of a reader. */
  readonly intruder: Page;
  readonly who: Somebody;
}

export interface Attack {
  readonly name: string;
  /** A reader comes in and may not write. */
  readonly as?: 'reader';
  readonly does: (scene: Scene) => Promise<void> | void;
  /** Codes of which one ends the line; null: it is let be, and nothing comes of it. */
  readonly ends: readonly number[] | null;
}

/** Whatever is written by force says so; nobody may ever read it. */
export const mark = '假';

export const malformed = [4400] as const;
