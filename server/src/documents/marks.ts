/** By whom; both null: the server itself. */
export interface Author {
  readonly seat: string | null;
  readonly account: string | null;
}

/** A stretch of what one client id wrote, and who did something with it when. Times in milliseconds. */
export interface Mark {
  readonly clock: number;
  readonly length: number;
  readonly author: Author;
  /** First and last time. */
  readonly from: number;
  readonly to: number;
}

/** Stretches of one author that touch and follow within this time are one. */
const together = 10 * 60_000;

/** Stretches that do not overlap, by client id and in order, with neighbours made one where they belong together. */
export class Marks {
  readonly #byClient: Map<number, Mark[]>;

  constructor(byClient: Map<number, Mark[]> = new Map()) {
    this.#byClient = byClient;
  }

  get byClient(): ReadonlyMap<number, readonly Mark[]> {
    return this.#byClient;
  }

  add(client: number, mark: Mark): void {
    const marks = this.#byClient.get(client);
    if (marks === undefined) {
      this.#byClient.set(client, [mark]);
      return;
    }
    const index = firstEndingAfter(marks, mark.clock);
    const before = joined(marks[index - 1], mark);
    const middle = before ?? mark;
    const after = joined(middle, marks[index]);
    const first = before === null ? index : index - 1;
    marks.splice(first, index - first + (after === null ? 0 : 1), after ?? middle);
  }

  /** The parts of stretches that lie in this one. */
  within(client: number, clock: number, length: number): Mark[] {
    const marks = this.#byClient.get(client) ?? [];
    const end = clock + length;
    const parts: Mark[] = [];
    for (let i = firstEndingAfter(marks, clock); i < marks.length; i++) {
      const mark = marks[i];
      if (mark === undefined || mark.clock >= end) break;
      const from = Math.max(clock, mark.clock);
      const until = Math.min(end, mark.clock + mark.length);
      parts.push({ ...mark, clock: from, length: until - from });
    }
    return parts;
  }
}

/** Index of the first stretch that goes beyond the clock. */
function firstEndingAfter(marks: readonly Mark[], clock: number): number {
  let [low, high] = [0, marks.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const mark = marks[middle];
    if (mark !== undefined && mark.clock + mark.length <= clock) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Two neighbours as one, or null where they do not belong together. */
function joined(left: Mark | undefined, right: Mark | undefined): Mark | null {
  if (left === undefined || right === undefined) return null;
  if (left.clock + left.length !== right.clock || !isSame(left.author, right.author)) return null;
  const [from, to] = [Math.min(left.from, right.from), Math.max(left.to, right.to)];
  const isNear = left.from - right.to <= together && right.from - left.to <= together;
  return isNear ? { ...left, length: left.length + right.length, from, to } : null;
}

function isSame(a: Author, b: Author): boolean {
  return a.seat === b.seat && a.account === b.account;
}
