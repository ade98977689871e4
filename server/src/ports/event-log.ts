import type { Actor, Row } from '@haoshangliang/shared/kernel';

/** Streams are `(kind, id)`: meetings now, matters later. */
export interface StreamRef {
  readonly kind: 'meeting';
  readonly id: string;
}

/** An event as it is stored. `words` and `salt` are erased together; the chain still verifies through `wordsHash`. */
export interface StoredEvent {
  readonly seq: number;
  readonly type: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly actor: Actor;
  readonly data: unknown;
  readonly words: unknown;
  /** 16 random bytes in hexadecimal; null where the event has no words or they have been erased. */
  readonly salt: string | null;
  /** SHA-256 over salt and canonical words, hexadecimal; null where the event never had words. */
  readonly wordsHash: string | null;
  /** SHA-256 over the previous hash, the hash of stream and canonical event without words, and `wordsHash`; hexadecimal. */
  readonly hash: string;
}

/** What a command was answered, kept so that sending it again gets the same answer. */
export interface StoredAnswer {
  /** The device that sent the command. */
  readonly sender: string;
  readonly commandId: string;
  /** SHA-256 of the canonical command: the same id with another body is refused. */
  readonly commandHash: string;
  readonly seq: number;
  readonly at: number;
}

/** Work after commit, kept until `completeReaction`. */
export interface PendingReaction {
  readonly stream: StreamRef;
  readonly seq: number;
  /** Position among the reactions of one event. */
  readonly index: number;
  readonly name: string;
  readonly input: unknown;
}

export interface Append {
  readonly stream: StreamRef;
  /** Seq of the last event the writer knows; 0 for a new stream. */
  readonly expected: number;
  readonly events: readonly StoredEvent[];
  readonly answers: readonly StoredAnswer[];
  readonly rows: readonly Row[];
  readonly reactions: readonly PendingReaction[];
}

/**
 * The streams. `append` resolves only when everything in it is on disk (fsync), all of it or nothing; `'conflict'` means
 * that another writer was faster and nothing was written. Any other failure rejects, and nothing was written.
 */
export interface EventLog {
  append(append: Append): Promise<'appended' | 'conflict'>;
  /** Events with `seq > after`, ascending, the first so many of them. */
  read(stream: StreamRef, after: number, most?: number): Promise<StoredEvent[]>;
  /** Seq and hash of the last event; seq 0 and an empty hash for a stream that does not exist. */
  head(stream: StreamRef): Promise<{ seq: number; hash: string }>;
  streams(): Promise<StreamRef[]>;
  answer(stream: StreamRef, sender: string, commandId: string): Promise<StoredAnswer | null>;
  rows(stream: StreamRef, box: string): Promise<Row[]>;
  /** What lies in all boxes of a stream, without what it says. */
  rowKeys(stream: StreamRef): Promise<Pick<Row, 'box' | 'key'>[]>;
  /** Destroys a box's rows so that they cannot be found in the files either. */
  emptyBox(stream: StreamRef, box: string): Promise<void>;
  pendingReactions(): Promise<PendingReaction[]>;
  completeReaction(reaction: PendingReaction): Promise<void>;
  /**
   * Removes the words and the salt of one event for good, and the hash of the command that brought them, by which they
   * could be guessed; resolves false where there were none.
   */
  eraseWords(stream: StreamRef, seq: number): Promise<boolean>;
}
