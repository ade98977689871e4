import { randomBytes } from 'node:crypto';
import { blockIdPattern } from '@haoshangliang/shared/documents';
import { idFromBytes } from '@haoshangliang/shared/kernel';
import type * as Y from 'yjs';

export function newBlockId(): string {
  return idFromBytes<'block'>(randomBytes(16)).slice(0, 10);
}

/** Whether something hangs on a block of this id: it may have been in an earlier text and be put back into this one. */
export type WasBlock = (id: string) => boolean;

/**
 * Which block has which id. A page copies ids when it splits or pastes a block and could write any it likes; here they
 * are given once, and the block that had an id first keeps it.
 */
export class BlockIds {
  /** Every id given so far, with the block that had it last. */
  readonly #holders = new Map<string, Y.XmlElement>();
  readonly #given = new WeakMap<Y.XmlElement, string>();
  readonly wasBlock: WasBlock;

  constructor(wasBlock: WasBlock) {
    this.wasBlock = wasBlock;
  }

  /** Takes over the id that a block brings from the log. */
  adopt(element: Y.XmlElement): void {
    const id = idIn(element);
    if (id !== null && !this.#holders.has(id)) this.#keep(element, id);
  }

  /** An id that the server itself has given to a new block; one that another living block has is left to that. */
  give(element: Y.XmlElement): void {
    const id = idIn(element);
    const holder = id === null ? undefined : this.#holders.get(id);
    if (id !== null && (holder === undefined || !isAlive(holder))) this.#keep(element, id);
  }

  /** Sees to it that the block has an id of its own; writes it where it has not. */
  ensure(element: Y.XmlElement): void {
    const written = idIn(element);
    const id =
      [written, this.#given.get(element)].find((some) => this.#isFree(some, element)) ??
      newBlockId();
    this.#keep(element, id);
    if (id !== written) element.setAttribute('id', id);
  }

  #isFree(id: string | null | undefined, element: Y.XmlElement): boolean {
    if (id == null) return false;
    const holder = this.#holders.get(id);
    if (holder === undefined) return this.wasBlock(id);
    return holder === element || !isAlive(holder);
  }

  #keep(element: Y.XmlElement, id: string): void {
    this.#holders.set(id, element);
    this.#given.set(element, id);
  }
}

export function idIn(element: Y.XmlElement): string | null {
  const id: unknown = element.getAttribute('id');
  return typeof id === 'string' && blockIdPattern.test(id) ? id : null;
}

/** Still part of the text: neither it nor anything around it has been deleted. */
function isAlive(element: Y.XmlElement): boolean {
  return element._item !== null && !element._item.deleted;
}
