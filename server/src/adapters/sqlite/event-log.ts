import type { DatabaseSync } from 'node:sqlite';
import type { Row } from '@haoshangliang/shared/kernel';
import type {
  Append,
  EventLog,
  PendingReaction,
  StoredAnswer,
  StoredEvent,
  StreamRef,
} from '../../ports/event-log.ts';
import { eventColumns, reactionRow, toAnswer, toEvent, toReaction } from './columns.ts';
import type { OperationOf, Value } from './protocol.ts';
import { read } from './reader.ts';
import type { Size, Writer } from './writer.ts';

const one: Size = { rows: 1, bytes: 100 };

function lengthOf(columns: readonly Value[]): number {
  return columns.reduce<number>(
    (sum, value) => sum + (typeof value === 'string' ? value.length : 8),
    0,
  );
}

function sizeOf({ events, answers, rows, reactions }: OperationOf<'append-events'>): Size {
  const values = [
    ...events,
    ...rows.map(({ value }) => [value]),
    ...reactions.map((r) => [r.input]),
  ];
  return {
    rows: values.length + answers.length,
    bytes: values.reduce((sum, columns) => sum + lengthOf(columns), 0),
  };
}

function prepareReads(database: DatabaseSync) {
  return {
    after: database.prepare(
      `SELECT seq, type, at, actor, data, words, salt, words_hash, hash FROM event
       WHERE kind = ? AND id = ? AND seq > ? ORDER BY seq LIMIT ?`,
    ),
    head: database.prepare(
      'SELECT seq, hash FROM event WHERE kind = ? AND id = ? ORDER BY seq DESC LIMIT 1',
    ),
    streams: database.prepare('SELECT kind, id FROM event WHERE seq = 1 ORDER BY kind, id'),
    answer: database.prepare(
      'SELECT * FROM answer WHERE kind = ? AND id = ? AND sender = ? AND command_id = ?',
    ),
    rows: database.prepare(
      `SELECT box, key, value FROM sealed_row
       WHERE kind = ? AND id = ? AND box = ? ORDER BY key`,
    ),
    rowKeys: database.prepare(
      'SELECT box, key FROM sealed_row WHERE kind = ? AND id = ? ORDER BY box, key',
    ),
    reactions: database.prepare('SELECT * FROM reaction ORDER BY kind, id, seq, position'),
  };
}

export class SqliteEventLog implements EventLog {
  readonly #writer: Writer;
  readonly #reads: ReturnType<typeof prepareReads>;

  constructor(writer: Writer, reader: DatabaseSync) {
    this.#writer = writer;
    this.#reads = prepareReads(reader);
  }

  async append(append: Append): Promise<'appended' | 'conflict'> {
    const { stream, expected, answers, rows } = append;
    const events = append.events.map(eventColumns);
    const reactions = append.reactions.map(reactionRow);
    const operation = {
      kind: 'append-events',
      stream,
      expected,
      events,
      answers,
      rows,
      reactions,
    } as const;
    return this.#writer.send<'append-events'>(operation, sizeOf(operation));
  }

  /** A negative limit is none. */
  read({ kind, id }: StreamRef, after: number, most = -1): Promise<StoredEvent[]> {
    return read(() => this.#reads.after.all(kind, id, after, most).map(toEvent));
  }

  head({ kind, id }: StreamRef): Promise<{ seq: number; hash: string }> {
    return read(() => {
      const columns = this.#reads.head.get(kind, id);
      return { seq: Number(columns?.['seq'] ?? 0), hash: String(columns?.['hash'] ?? '') };
    });
  }

  streams(): Promise<StreamRef[]> {
    return read(() =>
      this.#reads.streams
        .all()
        .map(({ kind, id }) => ({ kind: kind as 'meeting', id: String(id) })),
    );
  }

  answer({ kind, id }: StreamRef, sender: string, commandId: string): Promise<StoredAnswer | null> {
    return read(() => {
      const columns = this.#reads.answer.get(kind, id, sender, commandId);
      return columns === undefined ? null : toAnswer(columns);
    });
  }

  rows({ kind, id }: StreamRef, box: string): Promise<Row[]> {
    return read(() =>
      this.#reads.rows.all(kind, id, box).map((columns) => ({
        box: String(columns['box']),
        key: String(columns['key']),
        value: String(columns['value']),
      })),
    );
  }

  rowKeys({ kind, id }: StreamRef): Promise<Pick<Row, 'box' | 'key'>[]> {
    return read(() =>
      this.#reads.rowKeys
        .all(kind, id)
        .map(({ box, key }) => ({ box: String(box), key: String(key) })),
    );
  }

  async emptyBox(stream: StreamRef, box: string): Promise<void> {
    await this.#writer.send<'empty-box'>({ kind: 'empty-box', stream, box }, one);
  }

  pendingReactions(): Promise<PendingReaction[]> {
    return read(() => this.#reads.reactions.all().map(toReaction));
  }

  async completeReaction({ stream, seq, index }: PendingReaction): Promise<void> {
    const operation = { kind: 'complete-reaction', stream, seq, position: index } as const;
    await this.#writer.send<'complete-reaction'>(operation, one);
  }

  eraseWords(stream: StreamRef, seq: number): Promise<boolean> {
    return this.#writer.send<'erase-words'>({ kind: 'erase-words', stream, seq }, one);
  }
}
