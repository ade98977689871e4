import { documentLimits } from '@haoshangliang/shared/documents';
import * as Y from 'yjs';
import { type BlockIds, newBlockId } from './block-ids.ts';
import { elementSpec, holdsText } from './schema.ts';
import { TextViolation } from './violation.ts';

/**
 * What the server itself writes after people's edits: ids for blocks that have none of their own, and the end of lists
 * and quotations that two people's deletions together have left empty. Call it inside a transaction.
 */
export function amendBlock(element: Y.XmlElement, ids: BlockIds): void {
  if (isLeftEmpty(element, 1)) removeFrom(element.parent, element);
  else giveIds(element, ids);
}

/** A text always has a line to write on. */
export function amendEmptyText(fragment: Y.XmlFragment): void {
  if (fragment.length > 0) return;
  const paragraph = new Y.XmlElement('paragraph');
  paragraph.setAttribute('id', newBlockId());
  fragment.push([paragraph]);
}

/** Removes empty containers from the inside out; true if nothing is left of the block itself. */
function isLeftEmpty(element: Y.XmlElement, depth: number): boolean {
  if (depth > documentLimits.depth) throw new TextViolation('too-deep');
  const { nodeName } = element;
  if (elementSpec(nodeName) === undefined || holdsText(nodeName)) return false;
  const gone = childrenOf(element).filter((child) => isLeftEmpty(child, depth + 1));
  for (const child of gone) removeFrom(element, child);
  return element.length === 0;
}

function giveIds(element: Y.XmlElement, ids: BlockIds): void {
  ids.ensure(element);
  for (const child of childrenOf(element)) giveIds(child, ids);
}

export function childrenOf(element: Y.XmlFragment): Y.XmlElement[] {
  return element.toArray().filter((child) => child instanceof Y.XmlElement);
}

function removeFrom(parent: unknown, child: Y.XmlElement): void {
  if (!(parent instanceof Y.XmlFragment)) return;
  const index = parent.toArray().indexOf(child);
  if (index >= 0) parent.delete(index, 1);
}
