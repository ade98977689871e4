import * as Y from 'yjs';

/** A small generator of which every run with the same seed gives the same. */
export class Seeded {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = this.#state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  below(limit: number): number {
    return Math.floor(this.next() * limit);
  }

  oneOf<T>(some: readonly T[]): T {
    const one = some[this.below(some.length)];
    if (one === undefined) throw new Error('There is nothing to choose from');
    return one;
  }
}

/**
 * Client ids decide which of two simultaneous edits stands first, and Yjs draws them at random: until the answer is
 * called, every new document gets the next one of the seed's.
 */
export function seedClientIds(random: Seeded): () => void {
  const ids = new WeakMap<Y.Doc, number>();
  Object.defineProperty(Y.Doc.prototype, 'clientID', {
    configurable: true,
    get(this: Y.Doc) {
      return ids.get(this);
    },
    set(this: Y.Doc, wanted: number) {
      const isNew = !ids.has(this);
      ids.set(this, isNew ? 1 + random.below(2 ** 31) : wanted);
    },
  });
  return () => Reflect.deleteProperty(Y.Doc.prototype, 'clientID');
}
