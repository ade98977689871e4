import type {
  CompactedState,
  DocumentLog,
  StoredDocument,
  StoredUpdate,
} from '../../ports/document-log.ts';
import { StorageFault } from '../../ports/faults.ts';

const empty: StoredDocument = { stateSeq: 0, state: null, authors: null, updates: [] };

function headOf(document: StoredDocument): number {
  return document.updates.at(-1)?.seq ?? document.stateSeq;
}

function copyOf(bytes: Uint8Array): Uint8Array {
  return new Uint8Array(bytes);
}

function copyUpdate(update: StoredUpdate): StoredUpdate {
  return { ...update, bytes: copyOf(update.bytes) };
}

export class MemoryDocumentLog implements DocumentLog {
  readonly #documents = new Map<string, StoredDocument>();

  async load(name: string): Promise<StoredDocument | null> {
    const document = this.#documents.get(name);
    if (document === undefined) return null;
    const { state, authors, updates } = document;
    return {
      ...document,
      state: state === null ? null : copyOf(state),
      authors: authors === null ? null : copyOf(authors),
      updates: updates.map(copyUpdate),
    };
  }

  async append(
    name: string,
    expected: number,
    updates: readonly StoredUpdate[],
    written: () => void = () => {},
  ): Promise<'appended' | 'conflict'> {
    if (updates.some(({ seq }, i) => seq !== expected + 1 + i)) {
      throw new StorageFault('refused', 'Updates must follow one another');
    }
    const document = this.#documents.get(name) ?? empty;
    if (headOf(document) !== expected) return 'conflict';
    const added = updates.map(copyUpdate);
    this.#documents.set(name, { ...document, updates: [...document.updates, ...added] });
    written();
    return 'appended';
  }

  async compact(
    name: string,
    seq: number,
    { state, authors }: CompactedState,
  ): Promise<'compacted' | 'conflict'> {
    const document = this.#documents.get(name);
    if (document === undefined || seq <= document.stateSeq || seq > headOf(document)) {
      return 'conflict';
    }
    const updates = document.updates.filter((update) => update.seq > seq);
    this.#documents.set(name, {
      stateSeq: seq,
      state: copyOf(state),
      authors: copyOf(authors),
      updates,
    });
    return 'compacted';
  }

  async destroy(name: string): Promise<void> {
    this.#documents.delete(name);
  }
}
