// @vitest-environment node
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { blockOfCursor } from './whereabouts.ts';

const id = 'aaaaaaaaaa';

function text() {
  const doc = new Y.Doc();
  const fragment = doc.getXmlFragment('text');
  const [list, item, paragraph] = ['bullet_list', 'list_item', 'paragraph'].map(
    (name) => new Y.XmlElement(name),
  ) as [Y.XmlElement, Y.XmlElement, Y.XmlElement];
  const words = new Y.XmlText('议定');
  paragraph.insert(0, [words]);
  item.insert(0, [paragraph]);
  list.insert(0, [item]);
  list.setAttribute('id', id);
  fragment.push([new Y.XmlElement('paragraph'), list]);
  return { doc, fragment, words };
}

const cursorAt = (type: Y.XmlText | Y.XmlFragment, index: number): unknown =>
  JSON.parse(JSON.stringify({ head: Y.createRelativePositionFromTypeIndex(type, index) }));

describe('where somebody writes', () => {
  it('is the block around the cursor, however deep it stands', () => {
    const { doc, fragment, words } = text();
    expect(blockOfCursor(doc, fragment, cursorAt(words, 1))).toBe(id);
    expect(blockOfCursor(doc, fragment, cursorAt(fragment, 1))).toBe(id);
  });

  it('is nowhere for a block without an id, for no cursor, and for a place that is not there', () => {
    const { doc, fragment, words } = text();
    const cursor = cursorAt(words, 1);
    expect(blockOfCursor(doc, fragment, cursorAt(fragment, 0))).toBeNull();
    expect(blockOfCursor(doc, fragment, null)).toBeNull();
    expect(blockOfCursor(new Y.Doc(), fragment, cursor)).toBeNull();
  });
});
