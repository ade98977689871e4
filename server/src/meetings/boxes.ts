import type { Row } from '@haoshangliang/shared/kernel';
import type { EventLog, StreamRef } from '../ports/event-log.ts';

type Rows = readonly Pick<Row, 'box' | 'key'>[];

/** What lies in the boxes beside one stream, by key: who has voted, never what. */
export class Boxes {
  readonly #boxes = new Map<string, Set<string>>();

  /** As the log has it now. */
  async read(events: EventLog, stream: StreamRef): Promise<void> {
    const rows = await events.rowKeys(stream);
    this.#boxes.clear();
    this.add(rows);
  }

  /** Returns the boxes that something has come into. */
  add(rows: Rows): readonly string[] {
    for (const { box, key } of rows) {
      const keys = this.#boxes.get(box) ?? new Set();
      this.#boxes.set(box, keys.add(key));
    }
    return [...new Set(rows.map(({ box }) => box))];
  }

  /** In no order that means anything; `draft`: what is about to be put in. */
  keysOf(box: string, draft: Rows): readonly string[] {
    const keys = new Set(this.#boxes.get(box));
    for (const row of draft) if (row.box === box) keys.add(row.key);
    return [...keys].sort();
  }
}
