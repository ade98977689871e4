/** Who wants to know of a change. */
export class Listeners {
  readonly #all = new Set<() => void>();

  // An arrow: React is handed this function alone.
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#all.add(listener);
    return () => this.#all.delete(listener);
  };

  tell(): void {
    for (const listener of [...this.#all]) listener();
  }
}
