import type { BlockJson } from '@haoshangliang/shared/documents';
import * as Y from 'yjs';
import { childrenOf } from './amend.ts';
import { type BlockIds, idIn } from './block-ids.ts';
import { elementFor } from './write-blocks.ts';

/** What the server itself writes into a text beside people: whole blocks below the document, each with an id. */
export interface OwnWriting {
  /** A block that is there already gives way to the one of its id; a new one goes behind `after`, or to the end. */
  readonly puts: readonly Put[];
  /** Ids of blocks to be taken out. */
  readonly removes: readonly string[];
}

interface Put {
  readonly block: BlockJson;
  readonly after: string | null;
  /** A block that is there already stays: somebody else was faster, and may have changed it since. */
  readonly isOnlyNew?: true;
}

/** Call it inside a transaction. */
export function writeOwn(fragment: Y.XmlFragment, writing: OwnWriting, ids: BlockIds): void {
  for (const id of writing.removes) {
    const index = placeOf(fragment, id);
    if (index >= 0) fragment.delete(index, 1);
  }
  for (const { block, after, isOnlyNew } of writing.puts) {
    if (isOnlyNew === true && placeOf(fragment, block.attrs.id) >= 0) continue;
    const index = makeRoom(fragment, block.attrs.id, after);
    const element = elementFor(block);
    fragment.insert(index, [element]);
    giveIds(element, ids);
  }
}

/** Where the block goes; an older one of its id is gone afterwards. */
function makeRoom(fragment: Y.XmlFragment, id: string | null, after: string | null): number {
  const there = placeOf(fragment, id);
  if (there >= 0) fragment.delete(there, 1);
  if (there >= 0) return there;
  const behind = placeOf(fragment, after);
  return behind < 0 ? fragment.length : behind + 1;
}

function placeOf(fragment: Y.XmlFragment, id: string | null): number {
  if (id === null) return -1;
  return fragment
    .toArray()
    .findIndex((block) => block instanceof Y.XmlElement && idIn(block) === id);
}

function giveIds(element: Y.XmlElement, ids: BlockIds): void {
  ids.give(element);
  for (const child of childrenOf(element)) giveIds(child, ids);
}
