import { readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';

/** One keystroke: at so many characters, so many taken out, this put in. */
export type Patch = readonly [at: number, deleted: number, inserted: string];

/** Consecutive keystrokes, and the text on which they begin. */
export interface Part {
  readonly start: string;
  readonly patches: readonly Patch[];
  readonly end: string;
}

/** Together the parts may not make a longer text than a document may be. */
const longest = 48_000;

/** The keystrokes of a file in the form of the public editing traces, plain or gzipped. */
export async function readTrace(file: string): Promise<Patch[]> {
  const bytes = await readFile(file);
  const isZipped = bytes[0] === 0x1f && bytes[1] === 0x8b;
  const { startContent, txns } = JSON.parse(
    (isZipped ? gunzipSync(bytes) : bytes).toString('utf8'),
  ) as { startContent: string; txns: { patches: Patch[] }[] };
  const begin: Patch[] = startContent === '' ? [] : [[0, 0, startContent]];
  return [...begin, ...txns.flatMap(({ patches }) => patches)];
}

/** A small generator of which every run gives the same. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return state / 2 ** 32;
  };
}

const letters = '加装电梯意见建议一致同意底层采光补偿方案物业居民代表协商 the of and';

/** Somebody who types without meaning anything. */
class Typist {
  readonly patches: Patch[] = [];
  readonly #next = random(20_260_101);
  #length = 0;
  #at = 0;

  /** A run of typing or of deleting, now and then elsewhere than before. */
  run(): void {
    if (this.#next() < 0.25) this.#at = Math.floor(this.#next() * (this.#length + 1));
    const isDeleting = this.#next() < 0.22;
    for (let left = 1 + Math.floor(this.#next() * 24); left > 0; left--) {
      if (isDeleting && this.#at > 0) this.#delete();
      else this.#type();
    }
  }

  #delete(): void {
    this.#at -= 1;
    this.#length -= 1;
    this.patches.push([this.#at, 1, '']);
  }

  #type(): void {
    const letter = letters[Math.floor(this.#next() * letters.length)] ?? 'x';
    this.patches.push([this.#at, 0, this.#next() < 0.012 ? '\n' : letter]);
    this.#at += 1;
    this.#length += 1;
  }
}

/** Keystrokes of the same shape as those of a paper. */
export function makeTrace(count: number): Patch[] {
  const typist = new Typist();
  while (typist.patches.length < count) typist.run();
  return typist.patches.slice(0, count);
}

function apply(text: string, [at, deleted, inserted]: Patch): string {
  return text.slice(0, at) + inserted + text.slice(at + deleted);
}

/** The first keystrokes, cut into so many parts that follow one another; fewer where they would make too long a text. */
export function partsOf(patches: readonly Patch[], count: number, most: number): Part[] {
  for (
    let each = Math.floor(Math.min(most, patches.length) / count);
    each > 0;
    each = Math.floor(each * 0.9)
  ) {
    const parts: Part[] = [];
    let text = '';
    for (let i = 0; i < count; i++) {
      const own = patches.slice(i * each, (i + 1) * each);
      const end = own.reduce(apply, text);
      parts.push({ start: text, patches: own, end });
      text = end;
    }
    if (parts.reduce((sum, { end }) => sum + end.length, 0) <= longest) return parts;
  }
  throw new Error('There is nothing to play');
}
