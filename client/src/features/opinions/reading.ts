/** Somebody is at a list with the pointer or the keyboard. */
export interface Reading {
  readonly now: boolean;
  /** Counts the times it began. */
  readonly since: number;
}
