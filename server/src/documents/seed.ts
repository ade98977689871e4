import { type BlockJson, fragmentName } from '@haoshangliang/shared/documents';
import * as Y from 'yjs';
import { LiveText } from './live-text.ts';
import { writeBlocks } from './write-blocks.ts';

/** The first update of a document: these blocks, each with an id, or one empty line. */
export function seedUpdate(blocks: readonly BlockJson[]): Uint8Array {
  const doc = new Y.Doc();
  writeBlocks(doc.getXmlFragment(fragmentName), blocks);
  const text = new LiveText([Y.encodeStateAsUpdate(doc)]);
  text.settle();
  const update = Y.encodeStateAsUpdate(text.doc);
  text.destroy();
  doc.destroy();
  return update;
}
