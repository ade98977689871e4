/** A change made on this page: where, and with which of the line's messages it went out. */
interface Edit {
  /** Counts from 1 for as long as the page lives. */
  readonly no: number;
  readonly places: readonly object[];
  /** Counts from 1 on each line; null while it has not been sent. */
  message: number | null;
}

/**
 * Which of this page's changes are not on the server's disk yet. The server counts the messages with edits of each line
 * and says up to which it has stored them.
 */
export class SaveLedger {
  #edits: Edit[] = [];
  #sent = 0;
  #made = 0;

  /** Number of the newest change, stored or not. */
  get newest(): number {
    return this.#made;
  }

  /** Every change before this one is stored. */
  get oldest(): number {
    return this.#edits[0]?.no ?? this.#made + 1;
  }

  /** Blocks with changes that are not stored, each once. */
  places(): object[] {
    return [...new Set(this.#edits.flatMap(({ places }) => places))];
  }

  edited(places: readonly object[]): void {
    this.#made += 1;
    this.#edits.push({ no: this.#made, places, message: null });
  }

  /** `update` carries the newest change; `everything` all that the server lacked. */
  sent(what: 'update' | 'everything'): void {
    this.#sent += 1;
    const unsent = this.#edits.filter(({ message }) => message === null);
    for (const edit of what === 'everything' ? unsent : unsent.slice(-1)) edit.message = this.#sent;
  }

  stored(messages: number): void {
    this.#edits = this.#edits.filter(({ message }) => message === null || message > messages);
  }

  /** What has not been stored will not be: it has been given back to the person. */
  clear(): void {
    this.#edits = [];
  }

  /** The line is gone: what was not answered may have got through or not, and goes again. */
  cut(): void {
    this.#sent = 0;
    for (const edit of this.#edits) edit.message = null;
  }
}
