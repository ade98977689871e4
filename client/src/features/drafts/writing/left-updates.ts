import { documentLimits } from '@haoshangliang/shared/documents';
import * as Y from 'yjs';

/** One edit may not be larger on the line; a few hundred offline keystrokes go as one. */
const mostAtOnce = documentLimits.update / 2;

/**
 * Brings what an earlier page wrote into the text, as changes of this page. False where it does not fit: something that
 * it was built on is not there, and what hangs in the air would be refused.
 */
export function bringIn(doc: Y.Doc, updates: readonly Uint8Array[]): boolean {
  if (updates.length === 0) return true;
  const bundles = bundled(updates);
  if (bundles === null || !fits(doc, bundles)) return false;
  for (const bundle of bundles) Y.applyUpdate(doc, bundle, bringIn);
  return true;
}

function bundled(updates: readonly Uint8Array[]): Uint8Array[] | null {
  try {
    const bundles: Uint8Array[] = [];
    let waiting: Uint8Array[] = [];
    let size = 0;
    for (const update of updates) {
      if (size + update.length > mostAtOnce && waiting.length > 0) {
        bundles.push(Y.mergeUpdates(waiting));
        waiting = [];
        size = 0;
      }
      waiting.push(update);
      size += update.length;
    }
    return [...bundles, Y.mergeUpdates(waiting)];
  } catch {
    return null;
  }
}

function fits(doc: Y.Doc, updates: readonly Uint8Array[]): boolean {
  const trial = new Y.Doc();
  try {
    Y.applyUpdate(trial, Y.encodeStateAsUpdate(doc));
    for (const update of updates) Y.applyUpdate(trial, update);
    return trial.store.pendingStructs === null && trial.store.pendingDs === null;
  } catch {
    return false;
  } finally {
    trial.destroy();
  }
}
