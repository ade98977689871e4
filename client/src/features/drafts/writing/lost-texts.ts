import type { DraftId } from '@haoshangliang/shared/features/drafts';
import { Listeners } from '../../../sync/listeners.ts';

/** 我未提交的修改: what was written here and did not get into a text before it was ended, until the person lets go of it. */
export class LostTexts {
  readonly #listeners = new Listeners();
  readonly #lines = new Map<DraftId, readonly string[]>();

  readonly subscribe = this.#listeners.subscribe;

  get isEmpty(): boolean {
    return this.#lines.size === 0;
  }

  of(draft: DraftId): readonly string[] | undefined {
    return this.#lines.get(draft);
  }

  keep(draft: DraftId, lines: readonly string[]): void {
    if (lines.length === 0) return;
    const before = this.#lines.get(draft) ?? [];
    this.#lines.set(draft, [...before, ...lines.filter((line) => !before.includes(line))]);
    this.#listeners.tell();
  }

  letGo(draft: DraftId): void {
    if (this.#lines.delete(draft)) this.#listeners.tell();
  }
}
