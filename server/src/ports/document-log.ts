/** One update of a document as it was accepted. */
export interface StoredUpdate {
  readonly seq: number;
  /** Yjs update, version 1 encoding. */
  readonly bytes: Uint8Array;
  /** The seat it came from; null for the server itself (seeding, entries written by the system). */
  readonly seat: string | null;
  readonly at: number;
}

/** Everything needed to load a document: a compacted state and the updates after it. */
export interface StoredDocument {
  /** Seq up to which `state` holds everything; 0 and null before the first compaction. */
  readonly stateSeq: number;
  readonly state: Uint8Array | null;
  readonly updates: readonly StoredUpdate[];
}

/**
 * Update logs of the co-written documents, one per name (`{document}.{epoch}`). `append` resolves when the bytes are on
 * disk; seqs count from 1 without gaps and arbitrate between writers.
 */
export interface DocumentLog {
  load(name: string): Promise<StoredDocument | null>;
  append(
    name: string,
    expected: number,
    updates: readonly StoredUpdate[],
  ): Promise<'appended' | 'conflict'>;
  /** Replaces all updates up to `seq` by one state; `'conflict'` if another compaction got there first. */
  compact(name: string, seq: number, state: Uint8Array): Promise<'compacted' | 'conflict'>;
  /** Destroys a document's log and state so that they cannot be found in the files either. */
  destroy(name: string): Promise<void>;
}
