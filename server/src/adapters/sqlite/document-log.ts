import type { DatabaseSync } from 'node:sqlite';
import type {
  CompactedState,
  DocumentLog,
  StoredDocument,
  StoredUpdate,
} from '../../ports/document-log.ts';
import { toUpdate } from './columns.ts';
import { inSnapshot, read } from './reader.ts';
import type { Writer } from './writer.ts';

function prepareReads(database: DatabaseSync) {
  return {
    document: database.prepare('SELECT state_seq, state, authors FROM document WHERE name = ?'),
    updates: database.prepare(
      'SELECT seq, bytes, seat, account, at FROM document_update WHERE name = ? ORDER BY seq',
    ),
  };
}

/** A view into a larger buffer would be sent to the worker together with all of that buffer. */
function alone(bytes: Uint8Array): Uint8Array {
  return new Uint8Array(bytes);
}

export class SqliteDocumentLog implements DocumentLog {
  readonly #writer: Writer;
  readonly #reader: DatabaseSync;
  readonly #reads: ReturnType<typeof prepareReads>;

  constructor(writer: Writer, reader: DatabaseSync) {
    this.#writer = writer;
    this.#reader = reader;
    this.#reads = prepareReads(reader);
  }

  load(name: string): Promise<StoredDocument | null> {
    return read(() =>
      inSnapshot(this.#reader, () => {
        const columns = this.#reads.document.get(name);
        if (columns === undefined) return null;
        return {
          stateSeq: Number(columns['state_seq']),
          state: columns['state'] as Uint8Array | null,
          authors: columns['authors'] as Uint8Array | null,
          updates: this.#reads.updates.all(name).map(toUpdate),
        };
      }),
    );
  }

  append(
    name: string,
    expected: number,
    updates: readonly StoredUpdate[],
    written: () => void = () => {},
  ): Promise<'appended' | 'conflict'> {
    const copies = updates.map((update) => ({ ...update, bytes: alone(update.bytes) }));
    const bytes = copies.reduce((sum, update) => sum + update.bytes.length, 0);
    return this.#writer.send<'append-updates'>(
      { kind: 'append-updates', name, expected, updates: copies },
      { rows: copies.length, bytes },
      written,
    );
  }

  compact(
    name: string,
    seq: number,
    { state, authors }: CompactedState,
  ): Promise<'compacted' | 'conflict'> {
    const copies = { state: alone(state), authors: alone(authors) };
    return this.#writer.send<'compact-document'>(
      { kind: 'compact-document', name, seq, ...copies },
      { rows: 1, bytes: state.length + authors.length },
    );
  }

  async destroy(name: string): Promise<void> {
    const size = { rows: 1, bytes: name.length };
    await this.#writer.send<'destroy-document'>({ kind: 'destroy-document', name }, size);
  }
}
