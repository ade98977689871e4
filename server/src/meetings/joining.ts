import type { Viewer } from '@haoshangliang/shared/kernel';
import type { CatchUp } from './catch-up.ts';

export interface JoinRequest {
  readonly viewer: Viewer;
  /** Seq up to which the page knows everything as this very viewer; null: nothing. */
  readonly since: number | null;
  /** Of how many events the page knows that their words are gone; with another number it gets the whole meeting anew. */
  readonly erasures: number;
  /** Called in the turn in which the answer is made, so that no message falls between them. */
  enter(): void;
}

export interface Joined extends CatchUp {
  readonly erasures: number;
  /** Time of the last event, milliseconds since 1970. */
  readonly at: number;
}
