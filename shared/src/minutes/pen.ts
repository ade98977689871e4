import type {
  BlockJson,
  DocumentJson,
  InnerJson,
  ListItemJson,
  ParagraphJson,
} from '../documents/index.ts';
import { blockIdOf } from './block-id.ts';

/** Seqs of the events that a block says something about, ascending. */
export type Seqs = readonly number[];

/** One entry of a list. Line ends in the text begin a new paragraph. */
export interface Entry {
  /** What it is about; unique in the document. */
  readonly key: string;
  readonly text: string;
  readonly seqs: Seqs;
  readonly entries?: readonly Entry[];
}

/** Writes blocks one below the other and keeps for each which events it came from. */
export class Pen {
  readonly #blocks: BlockJson[] = [];
  readonly #sources: Record<string, Seqs> = {};

  heading(level: 1 | 2, { key, text, seqs }: Entry): void {
    this.#blocks.push({
      type: 'heading',
      attrs: { id: this.#id(key, seqs), level },
      ...lineOf(text),
    });
  }

  paragraph(entry: Entry): void {
    this.#blocks.push(...this.#paragraphs(entry));
  }

  list(key: string, entries: readonly Entry[]): void {
    if (entries.length > 0) this.#blocks.push(this.#list(key, entries));
  }

  /** A block that people wrote, word for word. Ids in it become this document's. */
  quote(key: string, block: BlockJson, seqs: Seqs): void {
    this.#blocks.push(this.#renamed(key, block, seqs));
  }

  doc(): DocumentJson {
    return { type: 'doc', content: this.#blocks };
  }

  sources(): Readonly<Record<string, Seqs>> {
    return this.#sources;
  }

  #id(key: string, seqs: Seqs): string {
    const id = blockIdOf(key);
    if (Object.prototype.hasOwnProperty.call(this.#sources, id)) return this.#id(`${key}+`, seqs);
    this.#sources[id] = seqs;
    return id;
  }

  #paragraphs({ key, text, seqs }: Entry): ParagraphJson[] {
    return text
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => ({
        type: 'paragraph',
        attrs: { id: this.#id(key, seqs) },
        ...lineOf(line),
      }));
  }

  #list(key: string, entries: readonly Entry[]): InnerJson & { type: 'ordered_list' } {
    const seqs = [...new Set(entries.flatMap((entry) => entry.seqs))].sort((a, b) => a - b);
    const id = this.#id(key, seqs);
    const content = entries.map((entry): ListItemJson => {
      const item = this.#id(`${entry.key}:item`, entry.seqs);
      const nested = entry.entries ?? [];
      const below = nested.length === 0 ? [] : [this.#list(`${entry.key}:list`, nested)];
      const inner: InnerJson[] = [...this.#paragraphs(entry), ...below];
      return { type: 'list_item', attrs: { id: item }, content: inner };
    });
    return { type: 'ordered_list', attrs: { id }, content };
  }

  #renamed<B extends BlockJson | InnerJson | ListItemJson>(key: string, block: B, seqs: Seqs): B {
    const id = this.#id(`${key}:${block.attrs.id ?? ''}`, seqs);
    const attrs = { ...block.attrs, id };
    if (block.type === 'paragraph' || block.type === 'heading') return { ...block, attrs };
    const content = (block.content as readonly (InnerJson | ListItemJson)[]).map((inner) =>
      this.#renamed(key, inner, seqs),
    );
    return { ...block, attrs, content };
  }
}

function lineOf(text: string): Pick<ParagraphJson, 'content'> {
  const line = text.trim();
  return line === '' ? {} : { content: [{ type: 'text', text: line }] };
}
