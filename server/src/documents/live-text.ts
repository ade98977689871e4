import {
  countCharacters,
  type DocumentJson,
  documentLimits,
  fragmentName,
} from '@haoshangliang/shared/documents';
import * as Y from 'yjs';
import { amendBlock, amendEmptyText, childrenOf } from './amend.ts';
import { BlockIds, idIn, type WasBlock } from './block-ids.ts';
import { type Block, blockOf } from './block-of.ts';
import { type OwnWriting, writeOwn } from './own-writing.ts';
import { assertWhole, topAround } from './shared-types.ts';
import { assertMayBecome, sizeOf, type TextSize } from './text-size.ts';
import { TextViolation } from './violation.ts';

interface Held extends Block {
  readonly id: string;
  readonly characters: number;
}

/** What a settled text says that it did not say before. */
export interface TextChanges {
  readonly blocks: readonly Held[];
  /** Ids of all blocks in their order; null while the order is as before. */
  readonly order: readonly string[] | null;
}

const byServer = { server: true };

/**
 * A text as the shared types hold it, together with its blocks in canonical form. Only what was touched since the last
 * time is read and checked again, so that checking the whole costs as much as the edit was large.
 */
export class LiveText {
  readonly doc = new Y.Doc();
  readonly #fragment = this.doc.getXmlFragment(fragmentName);
  readonly ids: BlockIds;
  readonly #held = new Map<Y.XmlElement, Held>();
  readonly #touched = new Set<Y.XmlElement>();
  readonly #news = new Map<string, Held>();
  #orderTouched = false;
  #orderNews: readonly string[] | null = null;
  #emitted: Uint8Array | null = null;
  #whole: Uint8Array | null = null;
  #amendments: Uint8Array[] = [];
  // Null before the first time: what is on disk is read, whatever its size.
  #size: TextSize | null = null;

  /** Reads a text from its updates. Throws a `TextViolation` where they are not one. */
  constructor(updates: readonly Uint8Array[], wasBlock: WasBlock = () => false) {
    this.ids = new BlockIds(wasBlock);
    this.doc.transact(() => {
      for (const update of updates) Y.applyUpdate(this.doc, update);
    });
    assertWhole(this.doc);
    for (const block of childrenOf(this.#fragment)) this.#adopt(block);
    this.#orderTouched = true;
    this.doc.on('update', (update: Uint8Array) => {
      this.#emitted = update;
      this.#whole = null;
    });
    this.#fragment.observeDeep((events) => {
      for (const { target } of events) this.#touch(target);
    });
  }

  /** Applies an update that has been checked. Throws a `TextViolation`. */
  apply(update: Uint8Array): void {
    try {
      Y.applyUpdate(this.doc, update, null);
    } catch {
      throw new TextViolation('not-applied');
    }
    assertWhole(this.doc);
  }

  /** Does several things at once; what they added as one update, or null if that was nothing. */
  together(work: () => void): Uint8Array | null {
    this.#emitted = null;
    this.doc.transact(work);
    return this.#emitted;
  }

  /**
   * Puts ids and empty places right and checks everything that was touched. Throws a `TextViolation`: then the text is
   * good for nothing any more.
   */
  settle(): void {
    // Before each of them is read.
    const most = Math.max(documentLimits.blocks, this.#size?.blocks ?? Infinity);
    if (this.#fragment.length > most) throw new TextViolation('too-many-blocks');
    this.#emitted = null;
    this.doc.transact(() => {
      for (const block of this.#touchedAndNew()) amendBlock(block, this.ids);
      amendEmptyText(this.#fragment);
    }, byServer);
    if (this.#emitted !== null) this.#amendments.push(this.#emitted);
    for (const block of this.#touchedAndNew()) this.#hold(block);
    this.#touched.clear();
    if (this.#orderTouched) this.#readOrder();
    this.#assertSize();
  }

  /** Blocks that the server puts into a text that people write. Not settled yet. */
  write(writing: OwnWriting): void {
    this.#emitted = null;
    this.doc.transact(() => writeOwn(this.#fragment, writing, this.ids), byServer);
    if (this.#emitted !== null) this.#amendments.push(this.#emitted);
  }

  get hasAmendments(): boolean {
    return this.#amendments.length > 0;
  }

  /** What the server itself has written since the last call. */
  takeAmendments(): Uint8Array[] {
    return this.#amendments.splice(0);
  }

  /** What has settled since the last call. */
  takeChanges(): TextChanges {
    const changes = { blocks: [...this.#news.values()], order: this.#orderNews };
    this.#news.clear();
    this.#orderNews = null;
    return changes;
  }

  /** Characters that will have to be read when the text is settled. */
  get touchedCharacters(): number {
    const charactersOf = (block: Y.XmlElement) => this.#held.get(block)?.characters ?? block.length;
    return [...this.#touched].reduce((sum, block) => sum + charactersOf(block), 0);
  }

  /** All of it as one update; made once for all who come before the next edit. */
  get whole(): Uint8Array {
    this.#whole ??= Y.encodeStateAsUpdate(this.doc);
    return this.#whole;
  }

  get characters(): number {
    return [...this.#held.values()].reduce((sum, { characters }) => sum + characters, 0);
  }

  /** The settled text. */
  json(): DocumentJson {
    const blocks = childrenOf(this.#fragment).flatMap((block) => this.#held.get(block)?.json ?? []);
    return { type: 'doc', content: blocks };
  }

  destroy(): void {
    this.doc.destroy();
  }

  #adopt(block: Y.XmlElement): void {
    this.ids.adopt(block);
    for (const child of childrenOf(block)) this.#adopt(child);
  }

  #touch(target: unknown): void {
    const inner = topAround(target, this.#fragment);
    if (inner === this.#fragment) this.#orderTouched = true;
    else if (inner instanceof Y.XmlElement) this.#touched.add(inner);
  }

  #touchedAndNew(): Y.XmlElement[] {
    if (!this.#orderTouched) return [...this.#touched];
    const isDue = (block: Y.XmlElement) => this.#touched.has(block) || !this.#held.has(block);
    return this.topBlocks().filter(isDue);
  }

  /** Anything but elements directly in the document is a violation. */
  topBlocks(): Y.XmlElement[] {
    const children = childrenOf(this.#fragment);
    if (children.length !== this.#fragment.length) throw new TextViolation('schema');
    return children;
  }

  #hold(element: Y.XmlElement): void {
    const block = blockOf(element);
    const held = { ...block, id: idIn(element) ?? '', characters: countCharacters([block.json]) };
    this.#held.set(element, held);
    this.#news.set(held.id, held);
  }

  #readOrder(): void {
    const blocks = this.topBlocks();
    const present = new Set(blocks);
    for (const block of this.#held.keys()) if (!present.has(block)) this.#held.delete(block);
    this.#orderNews = blocks.flatMap((block) => this.#held.get(block)?.id ?? []);
    this.#orderTouched = false;
  }

  #assertSize(): void {
    const blocks = [...this.#held.values()].reduce((sum, held) => sum + held.blocks, 0);
    const now = sizeOf(this.doc, { blocks, characters: this.characters });
    if (this.#size !== null) assertMayBecome(now, this.#size);
    this.#size = now;
  }
}
