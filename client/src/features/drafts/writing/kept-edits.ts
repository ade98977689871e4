import type { Unsent } from '@haoshangliang/shared/documents';
import type { Place, UnsentShelf } from './unsent-shelf.ts';

/** Sees to it that the device always holds what one page has written and the server has not stored. */
export class KeptEdits {
  readonly #shelf: UnsentShelf;
  readonly #place: Place;
  readonly #lines: () => readonly string[];
  #edits: { readonly edit: number; readonly update: Uint8Array }[] = [];
  #isWriting = false;
  #isStale = false;
  /** Something of this page lies on the shelf. */
  #isShelved = false;

  constructor(shelf: UnsentShelf, place: Place, lines: () => readonly string[]) {
    this.#shelf = shelf;
    this.#place = place;
    this.#lines = lines;
  }

  /** What the server has not stored, in the order in which it was written. */
  get updates(): readonly Uint8Array[] {
    return this.#edits.map(({ update }) => update);
  }

  /** What earlier pages left; from now on this page answers for it. */
  async takeOver(): Promise<Unsent | null> {
    const left = await this.#shelf.takeOver(this.#place);
    this.#isShelved = left !== null;
    return left;
  }

  written(edit: number, update: Uint8Array): void {
    this.#edits.push({ edit, update });
    this.#isShelved = true;
    this.#write();
  }

  /** Everything before this edit is on the server's disk. */
  storedBefore(edit: number): void {
    const left = this.#edits.filter((one) => one.edit >= edit);
    const isSame = left.length === this.#edits.length && left.length > 0;
    this.#edits = left;
    if (!isSame && this.#isShelved) this.#write();
  }

  /** One writing at a time, always of the newest: typing goes on meanwhile. */
  #write(): void {
    this.#isStale = true;
    if (this.#isWriting) return;
    this.#isWriting = true;
    void this.#writeAll();
  }

  async #writeAll(): Promise<void> {
    while (this.#isStale) {
      this.#isStale = false;
      const { updates } = this;
      this.#isShelved = updates.length > 0;
      if (updates.length === 0) await this.#shelf.drop(this.#place);
      else await this.#shelf.put({ ...this.#place, updates, lines: this.#lines() });
    }
    this.#isWriting = false;
  }
}
