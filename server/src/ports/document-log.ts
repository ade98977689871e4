/** One update of a document as it was accepted. */
export interface StoredUpdate {
  readonly seq: number;
  /** Yjs update, version 1 encoding. */
  readonly bytes: Uint8Array;
  /** The seat it came from, and the account where staff wrote; both null for the server itself (seeding, putting right). */
  readonly seat: string | null;
  readonly account: string | null;
  readonly at: number;
}

/** What takes the place of a log: the text, and who wrote and deleted which part of it. */
export interface CompactedState {
  readonly state: Uint8Array;
  readonly authors: Uint8Array;
}

/** Everything needed to load a document: a compacted state and the updates after it. */
export interface StoredDocument {
  /** Seq up to which `state` holds everything; 0 and null before the first compaction. */
  readonly stateSeq: number;
  readonly state: Uint8Array | null;
  /** Who wrote and who deleted what is in `state`; null where that was not kept yet. */
  readonly authors: Uint8Array | null;
  readonly updates: readonly StoredUpdate[];
}

/**
 * Update logs of the co-written documents, one per name (`{document}.{epoch}`). `append` resolves when the bytes are on
 * disk, so that no power cut loses them; `written` is called before that, once they are kept if the process ends.
 * Seqs count from 1 without gaps and arbitrate between writers.
 */
export interface DocumentLog {
  load(name: string): Promise<StoredDocument | null>;
  append(
    name: string,
    expected: number,
    updates: readonly StoredUpdate[],
    written?: () => void,
  ): Promise<'appended' | 'conflict'>;
  /** Replaces all updates up to `seq` by one state; `'conflict'` if another compaction got there first. */
  compact(name: string, seq: number, compacted: CompactedState): Promise<'compacted' | 'conflict'>;
  /** Destroys a document's log and state so that they cannot be found in the files either. */
  destroy(name: string): Promise<void>;
}
