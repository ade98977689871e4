import * as Y from 'yjs';
import { TextViolation } from './violation.ts';

/** The block right below the document around a shared type, or the document itself. */
export function topAround(target: unknown, fragment: Y.XmlFragment): unknown {
  let inner = target;
  while (inner instanceof Y.AbstractType && inner.parent !== fragment && inner.parent !== null) {
    inner = inner.parent;
  }
  return inner;
}

/** Nothing waits for parts that are missing, and there is no other root. */
export function assertWhole({ store, share }: Y.Doc): void {
  const waits = store.pendingStructs !== null || store.pendingDs !== null;
  if (waits || share.size !== 1) throw new TextViolation('not-applied');
}
