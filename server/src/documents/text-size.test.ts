import { type BlockJson, documentLimits, fragmentName } from '@haoshangliang/shared/documents';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { LiveText } from './live-text.ts';
import { seedUpdate } from './seed.ts';

function settled(...updates: Uint8Array[]): LiveText {
  const text = new LiveText(updates);
  text.settle();
  return text;
}

const blockOf = (text: string): BlockJson => ({
  type: 'paragraph',
  attrs: { id: null },
  content: [{ type: 'text', text }],
});

test('A text of the full length fits, one character more does not', () => {
  const full = '字'.repeat(documentLimits.characters);
  expect(settled(seedUpdate([blockOf(full)])).characters).toBe(documentLimits.characters);
  expect(() => writtenInto(full, (line) => line.insert(0, '多'))).toThrow('too-long');
});

function writtenInto(before: string, change: (line: Y.XmlText) => void): LiveText {
  const text = settled(seedUpdate([blockOf(before)]));
  const page = new Y.Doc();
  Y.applyUpdate(page, Y.encodeStateAsUpdate(text.doc));
  const from = Y.encodeStateVector(page);
  const paragraph = page.getXmlFragment(fragmentName).get(0) as Y.XmlElement;
  page.transact(() => change(paragraph.get(0) as Y.XmlText));
  text.apply(Y.encodeStateAsUpdate(page, from));
  text.settle();
  return text;
}

test('A text that is longer than it may be is read, and may become shorter but not longer', () => {
  const long = '字'.repeat(documentLimits.characters + 100);
  expect(writtenInto(long, (line) => line.delete(0, 3)).characters).toBe(long.length - 3);
  expect(
    writtenInto(long, (line) => line.applyDelta([{ delete: 3 }, { insert: '好' }])).characters,
  ).toBe(long.length - 2);
  expect(() => writtenInto(long, (line) => line.insert(0, '多'))).toThrow('too-long');
});

test('A text of very many pieces is read; deleting goes on, whatever it leaves, and adding does not', () => {
  const [page, text] = [new Y.Doc(), settled(manyPieces(documentLimits.parts))];
  Y.applyUpdate(page, Y.encodeStateAsUpdate(text.doc));
  const line = (page.getXmlFragment(fragmentName).get(0) as Y.XmlElement).get(0) as Y.XmlText;
  const hand = (change: () => void) => {
    const before = Y.encodeStateVector(page);
    page.transact(change);
    text.apply(Y.encodeStateAsUpdate(page, before));
    text.settle();
  };
  hand(() => line.delete(3, 1));
  hand(() => line.applyDelta([{ delete: 2 }, { insert: '短' }]));
  expect(() => hand(() => line.insert(0, '多'))).toThrow('too-many-parts');
});

/** Typed backwards, so that no two of them can be kept as one. */
function manyPieces(count: number): Uint8Array {
  const doc = new Y.Doc();
  const [paragraph, line] = [new Y.XmlElement('paragraph'), new Y.XmlText()];
  paragraph.insert(0, [line]);
  doc.getXmlFragment(fragmentName).push([paragraph]);
  doc.transact(() => {
    for (let i = 0; i < count; i++) line.insert(0, 'x');
    line.delete(20, count - 20);
  });
  return Y.encodeStateAsUpdate(doc);
}
