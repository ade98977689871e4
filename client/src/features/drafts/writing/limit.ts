import { documentLimits } from '@haoshangliang/shared/documents';
import type { Node } from 'prosemirror-model';
import { Plugin } from 'prosemirror-state';
import { ySyncPluginKey } from 'y-prosemirror';
import type * as Y from 'yjs';

/** Characters as the server counts them: code points, line ends not. */
export function charactersIn(doc: Node): number {
  let count = 0;
  doc.descendants((node) => {
    if (node.isText) count += [...(node.text ?? '')].length;
  });
  return count;
}

/** Pieces in which the shared types keep a text: every change leaves some. */
export function partsOf({ store }: Y.Doc): number {
  let parts = 0;
  for (const structs of store.clients.values()) parts += structs.length;
  return parts;
}

/** Refuses what would make the text longer than the server takes; `refused` tells the person. */
export function lengthLimit(refused: () => void): Plugin {
  return new Plugin({
    filterTransaction: (transaction, state) => {
      if (!transaction.docChanged || transaction.getMeta(ySyncPluginKey) !== undefined) return true;
      // Counting is dear, units are cheap: a text far below the limit is not counted.
      if (transaction.doc.content.size <= documentLimits.characters) return true;
      const after = charactersIn(transaction.doc);
      if (after <= documentLimits.characters || after <= charactersIn(state.doc)) return true;
      refused();
      return false;
    },
  });
}
