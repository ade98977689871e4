import type { Method, Published } from '@haoshangliang/shared/features/votes';

/** What goes to the thread that opens a box. */
export interface BoxToOpen {
  readonly meeting: string;
  readonly vote: string;
  readonly method: Method;
  readonly privateKey: Uint8Array;
  /** Rows of those who are on record as having voted. */
  readonly values: readonly string[];
}

/** What comes back: nothing in it stands in an order that has to do with the rows. */
export interface OpenedBox {
  /** The ballots that could be read and that the method can count. */
  readonly list: readonly Published[];
  readonly hash: string;
}
