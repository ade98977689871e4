import type { Row } from '@haoshangliang/shared/kernel';
import type {
  Append,
  EventLog,
  PendingReaction,
  StoredAnswer,
  StoredEvent,
  StreamRef,
} from '../../ports/event-log.ts';
import { StorageFault } from '../../ports/faults.ts';

interface Stream {
  readonly ref: StreamRef;
  readonly events: StoredEvent[];
  readonly answers: Map<string, StoredAnswer>;
  readonly boxes: Map<string, Map<string, Row>>;
}

function compare(a: string | number, b: string | number): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function byPlace(a: PendingReaction, b: PendingReaction): number {
  return compare(a.stream.id, b.stream.id) || a.seq - b.seq || a.index - b.index;
}

function nameOf({ stream, seq, index }: PendingReaction): string {
  return JSON.stringify([stream.kind, stream.id, seq, index]);
}

function answerKey({ sender, commandId }: { sender: string; commandId: string }): string {
  return JSON.stringify([sender, commandId]);
}

/** What goes in and out passes through JSON, as it does on the way to a disk: nobody shares objects with the log. */
function copyOf<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}

export class MemoryEventLog implements EventLog {
  readonly #streams = new Map<string, Stream>();
  readonly #reactions = new Map<string, PendingReaction>();

  async append(append: Append): Promise<'appended' | 'conflict'> {
    const { expected, events, answers, rows, reactions } = copyOf(append);
    if (events.some(({ seq }, i) => seq !== expected + 1 + i)) {
      throw new StorageFault('refused', 'Events must follow one another');
    }
    const stream = this.#find(append.stream) ?? this.#create(append.stream);
    if (stream.events.length !== expected) return 'conflict';
    const given = new Map(answers.map((answer) => [answerKey(answer), answer]));
    if (given.size < answers.length) return 'conflict';
    if ([...given.keys()].some((key) => stream.answers.has(key))) return 'conflict';
    stream.events.push(...events);
    for (const [key, answer] of given) stream.answers.set(key, answer);
    for (const row of rows) this.#box(stream, row.box).set(row.key, row);
    for (const reaction of reactions) this.#reactions.set(nameOf(reaction), reaction);
    return 'appended';
  }

  async read(
    ref: StreamRef,
    after: number,
    most = Number.MAX_SAFE_INTEGER,
  ): Promise<StoredEvent[]> {
    return copyOf(this.#find(ref)?.events.slice(after, after + most) ?? []);
  }

  async head(ref: StreamRef): Promise<{ seq: number; hash: string }> {
    const last = this.#find(ref)?.events.at(-1);
    return { seq: last?.seq ?? 0, hash: last?.hash ?? '' };
  }

  async streams(): Promise<StreamRef[]> {
    const begun = [...this.#streams.values()].filter(({ events }) => events.length > 0);
    return begun.map(({ ref }) => ref).sort((a, b) => compare(a.id, b.id));
  }

  async answer(ref: StreamRef, sender: string, commandId: string): Promise<StoredAnswer | null> {
    return this.#find(ref)?.answers.get(answerKey({ sender, commandId })) ?? null;
  }

  async rows(ref: StreamRef, box: string): Promise<Row[]> {
    const rows = this.#find(ref)?.boxes.get(box)?.values() ?? [];
    return [...rows].sort((a, b) => compare(a.key, b.key));
  }

  async rowKeys(ref: StreamRef): Promise<Pick<Row, 'box' | 'key'>[]> {
    const boxes = [...(this.#find(ref)?.boxes.values() ?? [])];
    const rows = boxes.flatMap((box) => [...box.values()]);
    return rows
      .map(({ box, key }) => ({ box, key }))
      .sort((a, b) => compare(a.box, b.box) || compare(a.key, b.key));
  }

  async emptyBox(ref: StreamRef, box: string): Promise<void> {
    this.#find(ref)?.boxes.delete(box);
  }

  async pendingReactions(): Promise<PendingReaction[]> {
    return copyOf([...this.#reactions.values()].sort(byPlace));
  }

  async completeReaction(reaction: PendingReaction): Promise<void> {
    this.#reactions.delete(nameOf(reaction));
  }

  async eraseWords(ref: StreamRef, seq: number): Promise<boolean> {
    const stream = this.#find(ref);
    const event = stream?.events[seq - 1];
    if (stream === undefined || event === undefined || event.words === null) return false;
    stream.events[seq - 1] = { ...event, words: null, salt: null };
    const after = [...stream.answers.values()].filter((answer) => answer.seq >= seq);
    const first = Math.min(...after.map((answer) => answer.seq));
    for (const answer of after.filter((each) => each.seq === first)) {
      const commandHash = '0'.repeat(answer.commandHash.length);
      stream.answers.set(answerKey(answer), { ...answer, commandHash });
    }
    return true;
  }

  #find({ kind, id }: StreamRef): Stream | undefined {
    return this.#streams.get(`${kind}/${id}`);
  }

  #create(ref: StreamRef): Stream {
    const stream: Stream = { ref, events: [], answers: new Map(), boxes: new Map() };
    this.#streams.set(`${ref.kind}/${ref.id}`, stream);
    return stream;
  }

  #box(stream: Stream, box: string): Map<string, Row> {
    const rows = stream.boxes.get(box) ?? new Map<string, Row>();
    stream.boxes.set(box, rows);
    return rows;
  }
}
