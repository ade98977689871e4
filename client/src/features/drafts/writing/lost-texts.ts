import type { DraftId } from '@haoshangliang/shared/features/drafts';
import { Listeners } from '../../../sync/listeners.ts';
import type { UnsentShelf } from './unsent-shelf.ts';

/**
 * 我未提交的修改: what was written here and did not get into a text before it was ended, until the person lets go of it.
 * The device keeps it over a reload.
 */
export class LostTexts {
  readonly #shelf: UnsentShelf;
  readonly #listeners = new Listeners();
  readonly #lines = new Map<DraftId, readonly string[]>();

  constructor(shelf: UnsentShelf) {
    this.#shelf = shelf;
  }

  readonly subscribe = this.#listeners.subscribe;

  get isEmpty(): boolean {
    return this.#lines.size === 0;
  }

  of(draft: DraftId): readonly string[] | undefined {
    return this.#lines.get(draft);
  }

  /** Brings back what an earlier page was given. */
  async recall(draft: DraftId): Promise<void> {
    this.#add(draft, await this.#shelf.lost(draft));
  }

  /** Done when the device has it. */
  async keep(draft: DraftId, lines: readonly string[]): Promise<void> {
    if (lines.length === 0) return;
    this.#add(draft, await this.#shelf.lost(draft));
    this.#add(draft, lines);
    await this.#shelf.setLost(draft, this.of(draft) ?? []);
  }

  letGo(draft: DraftId): void {
    this.#lines.delete(draft);
    this.#listeners.tell();
    void this.#shelf.setLost(draft, []);
  }

  #add(draft: DraftId, lines: readonly string[]): void {
    if (lines.length === 0) return;
    const before = this.#lines.get(draft) ?? [];
    this.#lines.set(draft, [...new Set([...before, ...lines])]);
    this.#listeners.tell();
  }
}
