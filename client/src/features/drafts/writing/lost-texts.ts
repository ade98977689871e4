import { Listeners } from '../../../sync/listeners.ts';
import type { Whose } from '../left-behind.ts';
import type { UnsentShelf } from './unsent-shelf.ts';

/**
 * 我未提交的修改: what was written here and did not get into a text before it was ended, until that person lets go of it.
 * The device keeps it over a reload, and shows it to nobody else who uses it.
 */
export class LostTexts {
  readonly #shelf: UnsentShelf;
  readonly #listeners = new Listeners();
  readonly #lines = new Map<string, readonly string[]>();

  constructor(shelf: UnsentShelf) {
    this.#shelf = shelf;
  }

  readonly subscribe = this.#listeners.subscribe;

  get isEmpty(): boolean {
    return this.#lines.size === 0;
  }

  of(whose: Whose): readonly string[] | undefined {
    return this.#lines.get(nameOf(whose));
  }

  /** Brings back what an earlier page was given. */
  async recall(whose: Whose): Promise<void> {
    this.#add(whose, await this.#shelf.lost(whose));
  }

  /** Settled when the device has it; false if it would not take it. */
  async keep(whose: Whose, lines: readonly string[]): Promise<boolean> {
    if (lines.length === 0) return true;
    this.#add(whose, await this.#shelf.lost(whose));
    this.#add(whose, lines);
    return this.#shelf.setLost(whose, this.of(whose) ?? []);
  }

  /** Of all of it, or of one line. */
  letGo(whose: Whose, line?: string): void {
    const left = (this.of(whose) ?? []).filter((one) => line !== undefined && one !== line);
    if (left.length > 0) this.#lines.set(nameOf(whose), left);
    else this.#lines.delete(nameOf(whose));
    this.#listeners.tell();
    void this.#shelf.setLost(whose, left);
  }

  #add(whose: Whose, lines: readonly string[]): void {
    if (lines.length === 0) return;
    const before = this.of(whose) ?? [];
    this.#lines.set(nameOf(whose), [...new Set([...before, ...lines])]);
    this.#listeners.tell();
  }
}

function nameOf({ draft, writer }: Whose): string {
  return `${draft}.${writer}`;
}
