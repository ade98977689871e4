import * as Y from 'yjs';
import { type Author, type Mark, Marks } from './marks.ts';

export interface Written extends Mark {
  /** Who took it out again; null while it stands. */
  readonly deleted: Mark | null;
}

/**
 * Who wrote and who deleted each part of a text, by what the server saw: the seat is the connection's, never what a page
 * says of itself. Parts are named as Yjs names them, by client id and clock, and stay named so for ever.
 */
export class Authorship {
  readonly #written: Marks;
  readonly #deleted: Marks;

  constructor(written = new Marks(), deleted = new Marks()) {
    this.#written = written;
    this.#deleted = deleted;
  }

  get marks(): { readonly written: Marks; readonly deleted: Marks } {
    return { written: this.#written, deleted: this.#deleted };
  }

  /** Takes over an update that says nothing but what was new in it. */
  take(bytes: Uint8Array, author: Author, at: number): void {
    const { structs, ds } = Y.decodeUpdate(bytes);
    for (const struct of structs) {
      // Two lines of one browser in one batch leave a gap where the other one wrote.
      if (struct instanceof Y.Skip) continue;
      const { id, length } = struct;
      this.#written.add(id.client, { clock: id.clock, length, author, from: at, to: at });
    }
    for (const [client, ranges] of ds.clients)
      for (const { clock, len: length } of ranges)
        this.#deleted.add(client, { clock, length, author, from: at, to: at });
  }

  /** What is known of a stretch, piece by piece. What was never kept is left out. */
  within(client: number, clock: number, length: number): Written[] {
    return this.#written
      .within(client, clock, length)
      .flatMap((mark) => splitAt(mark, this.#deleted.within(client, mark.clock, mark.length)));
  }
}

/** A stretch, in pieces at the edges of what was deleted of it. */
function splitAt(mark: Mark, deletions: readonly Mark[]): Written[] {
  const pieces: Written[] = [];
  let { clock } = mark;
  const end = mark.clock + mark.length;
  const put = (until: number, deleted: Mark | null) => {
    if (until > clock) pieces.push({ ...mark, clock, length: until - clock, deleted });
    clock = until;
  };
  for (const deletion of deletions) {
    put(deletion.clock, null);
    put(deletion.clock + deletion.length, deletion);
  }
  put(end, null);
  return pieces;
}
