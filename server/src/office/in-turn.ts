/**
 * Runs tasks of the same key one after the other, well or badly ended: nothing changes between a question and what is done
 * upon its answer.
 */
export class InTurn {
  readonly #last = new Map<string, Promise<unknown>>();

  get waiting(): number {
    return this.#last.size;
  }

  async run<T>(key: string, task: () => Promise<T>): Promise<T> {
    const before = this.#last.get(key) ?? Promise.resolve();
    const mine = before.then(task, task);
    this.#last.set(key, mine);
    try {
      return await mine;
    } finally {
      if (this.#last.get(key) === mine) this.#last.delete(key);
    }
  }
}
