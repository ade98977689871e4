import type { Row } from '@haoshangliang/shared/kernel';
import type { MeetingId } from '@haoshangliang/shared/wire';
import type { StreamRef } from '../ports/event-log.ts';
import type { HostTools } from './host-tools.ts';

type Rows = readonly Pick<Row, 'box' | 'key'>[];

/** What lies in the boxes beside one stream, by key: who has voted, never what. */
export class Boxes {
  readonly #stream: StreamRef;
  readonly #tools: Pick<HostTools, 'events' | 'filled'>;
  readonly #boxes = new Map<string, Set<string>>();

  constructor(stream: StreamRef, tools: Pick<HostTools, 'events' | 'filled'>) {
    this.#stream = stream;
    this.#tools = tools;
  }

  /**
   * As the log has it now. A box that holds more than was known counts as filled: after a start, or when another process
   * has put something in, nobody may have been told of it yet.
   */
  async read(): Promise<void> {
    const rows = await this.#tools.events.rowKeys(this.#stream);
    const before = new Map([...this.#boxes].map(([box, keys]) => [box, keys.size]));
    this.#boxes.clear();
    this.#put(rows);
    const fuller = [...this.#boxes].filter(([box, { size }]) => size > (before.get(box) ?? 0));
    this.#tell(fuller.map(([box]) => box));
  }

  add(rows: Rows): void {
    this.#tell(this.#put(rows));
  }

  /** Returns the boxes that something has come into. */
  #put(rows: Rows): readonly string[] {
    for (const { box, key } of rows) {
      const keys = this.#boxes.get(box) ?? new Set();
      this.#boxes.set(box, keys.add(key));
    }
    return [...new Set(rows.map(({ box }) => box))];
  }

  #tell(boxes: readonly string[]): void {
    for (const box of boxes) this.#tools.filled(this.#stream.id as MeetingId, box);
  }

  /** In no order that means anything; `draft`: what is about to be put in. */
  keysOf(box: string, draft: Rows): readonly string[] {
    const keys = new Set(this.#boxes.get(box));
    for (const row of draft) if (row.box === box) keys.add(row.key);
    return [...keys].sort();
  }
}
