import type { BlockJson, DocumentViewAnswer } from '@haoshangliang/shared/documents';
import type { TextChanges } from './live-text.ts';

interface Seen {
  readonly rev: number;
  readonly json: BlockJson;
  readonly characters: number;
}

export interface ViewChanges {
  readonly blocks: readonly {
    readonly id: string;
    readonly rev: number;
    readonly json: BlockJson | null;
  }[];
  readonly order: readonly string[] | null;
}

/** The text as it is on disk, block by block, for those who follow it without an editor. */
export class TextView {
  #rev = 0;
  #order: readonly string[] = [];
  #orderRev = 0;
  #blocks = new Map<string, Seen>();
  readonly #gone = new Map<string, number>();

  get rev(): number {
    return this.#rev;
  }

  /** Takes over what has been written up to `rev`. */
  take({ blocks, order }: TextChanges, rev: number): void {
    this.#rev = rev;
    for (const { id, json, characters } of blocks) {
      const before = this.#blocks.get(id);
      if (before !== undefined && JSON.stringify(before.json) === JSON.stringify(json)) continue;
      this.#blocks.set(id, { rev, json, characters });
      this.#gone.delete(id);
    }
    if (order !== null) this.#reorder(order, rev);
  }

  /** Blocks that changed or went after `rev`, and the order where it changed. */
  changesAfter(rev: number): ViewChanges {
    const changed = this.#order.flatMap((id) => this.#changed(id, rev));
    const gone = [...this.#gone].flatMap(([id, at]) =>
      at > rev ? [{ id, rev: at, json: null }] : [],
    );
    return { blocks: [...changed, ...gone], order: this.#orderRev > rev ? this.#order : null };
  }

  /** For whoever holds the text as it was at `rev`; a rev that has not been reached gets everything. */
  answer(rev: number): Pick<DocumentViewAnswer, 'rev' | 'blocks' | 'order' | 'characters'> {
    const from = rev > this.#rev ? -1 : rev;
    const blocks = this.#order.flatMap((id) => this.#changed(id, from));
    let characters = 0;
    for (const block of this.#blocks.values()) characters += block.characters;
    return { rev: this.#rev, blocks, order: [...this.#order], characters };
  }

  /** Forgets which blocks are gone: whoever did not hear of it fetches the whole order. */
  forgetGone(): void {
    this.#gone.clear();
  }

  #changed(id: string, rev: number): { id: string; rev: number; json: BlockJson }[] {
    const block = this.#blocks.get(id);
    return block !== undefined && block.rev > rev ? [{ id, rev: block.rev, json: block.json }] : [];
  }

  #reorder(order: readonly string[], rev: number): void {
    const present = new Set(order);
    for (const id of this.#blocks.keys()) {
      if (present.has(id)) continue;
      this.#blocks.delete(id);
      this.#gone.set(id, rev);
    }
    const isSame =
      order.length === this.#order.length && order.every((id, i) => id === this.#order[i]);
    if (isSame) return;
    this.#order = order;
    this.#orderRev = rev;
  }
}
