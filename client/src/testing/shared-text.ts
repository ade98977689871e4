import * as Y from 'yjs';

/** A text as its pages share it. */
interface SharedText {
  readonly doc: Y.Doc;
  readonly fragment: Y.XmlFragment;
}

/** At the end of the first paragraph. */
export function write({ doc, fragment }: SharedText, text: string): void {
  const block = fragment.get(0);
  if (!(block instanceof Y.XmlElement)) throw new Error('The text has no line');
  doc.transact(() => {
    if (block.length === 0) block.insert(0, [new Y.XmlText()]);
    const words = block.get(0);
    if (words instanceof Y.XmlText) words.insert(words.length, text);
  });
}

/** The first paragraph goes as a whole, another comes in its place. */
export function takeOut({ doc, fragment }: SharedText): void {
  doc.transact(() => {
    fragment.insert(1, [new Y.XmlElement('paragraph')]);
    fragment.delete(0, 1);
  });
}

/** An edit that builds on something that is nowhere. */
export function hanging(): Uint8Array {
  const whole = new Y.Doc();
  const words = whole.getText('text');
  words.insert(0, '甲');
  const before = Y.encodeStateVector(whole);
  words.insert(1, '乙');
  return Y.encodeStateAsUpdate(whole, before);
}
