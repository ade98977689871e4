import * as Y from 'yjs';
import type { Part, Patch } from './trace.ts';

/** One update as a page would send it. */
export interface Step {
  readonly update: Uint8Array;
  /** The writer's clock once it is in; null where it only deletes, which moves no clock. */
  readonly clock: number | null;
}

/** What one writer sends, made before anything is measured. */
export interface Script {
  readonly client: number;
  readonly steps: readonly Step[];
  readonly end: string;
}

/** Plays a part into paragraphs of its own, one for each line, as an editor splits and joins them. */
export function scriptOf(part: Part, client: number): Script {
  const doc = new Y.Doc();
  doc.clientID = client;
  const steps: Step[] = [];
  let clock = 0;
  doc.on('update', (update: Uint8Array) => {
    const now = Y.getState(doc.store, client);
    steps.push({ update, clock: now > clock ? now : null });
    clock = now;
  });
  const lines = new Lines(doc);
  doc.transact(() => lines.begin(part.start));
  for (const patch of part.patches) doc.transact(() => lines.play(patch));
  if (lines.text !== part.end)
    throw new Error('The script does not end with the text of the trace');
  return { client, steps, end: part.end };
}

class Lines {
  readonly #fragment: Y.XmlFragment;
  readonly #lines: Y.XmlText[] = [];

  constructor(doc: Y.Doc) {
    this.#fragment = doc.getXmlFragment('text');
  }

  get text(): string {
    return this.#lines.map((line) => line.toString()).join('\n');
  }

  begin(text: string): void {
    for (const [index, line] of text.split('\n').entries()) this.#add(index, line);
  }

  play([at, deleted, inserted]: Patch): void {
    const place = this.#placeOf(at);
    this.#delete(place, deleted);
    this.#insert(place, inserted);
  }

  #add(index: number, text: string): void {
    const line = new Y.XmlText(text);
    const paragraph = new Y.XmlElement('paragraph');
    paragraph.insert(0, [line]);
    this.#fragment.insert(index, [paragraph]);
    this.#lines.splice(index, 0, line);
  }

  #placeOf(at: number): { index: number; offset: number } {
    let offset = at;
    let index = 0;
    for (; index < this.#lines.length - 1; index++) {
      const length = this.#lines[index]?.length ?? 0;
      if (offset <= length) break;
      offset -= length + 1;
    }
    return { index, offset };
  }

  #delete({ index, offset }: { index: number; offset: number }, count: number): void {
    const line = this.#lines[index];
    if (line === undefined) return;
    for (let left = count; left > 0; ) {
      const here = Math.min(left, line.length - offset);
      if (here > 0) line.delete(offset, here);
      left -= here;
      if (left === 0) return;
      const next = this.#lines[index + 1];
      if (next === undefined) return;
      line.insert(line.length, next.toString());
      this.#fragment.delete(index + 1, 1);
      this.#lines.splice(index + 1, 1);
      left -= 1;
    }
  }

  #insert({ index, offset }: { index: number; offset: number }, text: string): void {
    const [first = '', ...more] = text.split('\n');
    const line = this.#lines[index];
    if (line === undefined) return;
    if (more.length === 0) {
      if (first !== '') line.insert(offset, first);
      return;
    }
    const rest = line.toString().slice(offset);
    if (rest !== '') line.delete(offset, rest.length);
    if (first !== '') line.insert(offset, first);
    for (const [i, piece] of more.entries())
      this.#add(index + 1 + i, i === more.length - 1 ? piece + rest : piece);
  }
}
