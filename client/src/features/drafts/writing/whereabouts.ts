import { blockIdPattern } from '@haoshangliang/shared/documents';
import * as Y from 'yjs';

/** The id of the block in which a cursor stands; null for a cursor that stands nowhere, or in a block without an id. */
export function blockOfCursor(doc: Y.Doc, fragment: Y.XmlFragment, cursor: unknown): string | null {
  const place = placeIn(cursor);
  const found = place === null ? null : Y.createAbsolutePositionFromRelativePosition(place, doc);
  if (found === null) return null;
  let inner: unknown = found.type;
  while (inner instanceof Y.AbstractType && inner.parent !== fragment) inner = inner.parent;
  const block = inner instanceof Y.XmlElement ? inner : fragment.get(found.index);
  const id: unknown = block instanceof Y.XmlElement ? block.getAttribute('id') : null;
  return typeof id === 'string' && blockIdPattern.test(id) ? id : null;
}

/** The server has checked the form of what others send. */
function placeIn(cursor: unknown): Y.RelativePosition | null {
  if (typeof cursor !== 'object' || cursor === null || !('head' in cursor)) return null;
  return Y.createRelativePositionFromJSON(cursor.head);
}
