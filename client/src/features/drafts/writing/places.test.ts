// @vitest-environment node
import { fragmentName } from '@haoshangliang/shared/documents';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { linesOfPlaces, touchedBlocks } from './places.ts';

function block(name: string, ...children: (Y.XmlElement | string)[]): Y.XmlElement {
  const element = new Y.XmlElement(name);
  const inner = children.map((child) => (typeof child === 'string' ? new Y.XmlText(child) : child));
  element.insert(0, inner);
  return element;
}

function textOf(...blocks: Y.XmlElement[]) {
  const doc = new Y.Doc();
  const fragment = doc.getXmlFragment(fragmentName);
  fragment.push(blocks);
  const touched: object[][] = [];
  doc.on('afterTransaction', (transaction) => touched.push(touchedBlocks(fragment, transaction)));
  return { doc, fragment, touched };
}

const inner = (element: unknown, ...path: number[]): Y.XmlElement | Y.XmlText => {
  let found: unknown = element;
  for (const index of path) if (found instanceof Y.XmlFragment) found = found.get(index);
  if (found instanceof Y.XmlElement || found instanceof Y.XmlText) return found;
  throw new Error('no such place');
};

describe('places of a change', () => {
  it('are the blocks right below the document, however deep the change is', () => {
    const { fragment, touched } = textOf(
      block('paragraph', '一'),
      block('ordered_list', block('list_item', block('paragraph', '甲'))),
    );
    const text = inner(fragment, 1, 0, 0, 0);
    if (text instanceof Y.XmlText) text.insert(1, '乙');
    expect(touched).toEqual([[fragment.get(1)]]);
    expect(linesOfPlaces(fragment, touched[0]!)).toEqual(['甲乙']);
  });

  it('are new blocks, and the document itself where blocks have only gone', () => {
    const { fragment, touched } = textOf(block('paragraph', '一'), block('paragraph', '二'));
    fragment.push([block('paragraph', '三')]);
    fragment.delete(0, 1);
    expect(touched).toEqual([[fragment.get(1)], [fragment]]);
    expect(linesOfPlaces(fragment, [fragment])).toEqual([]);
  });

  it('give their lines in the order of the text, without those that have gone', () => {
    const { fragment } = textOf(
      block('paragraph', '一'),
      block('blockquote', block('paragraph', '引'), block('paragraph', '文')),
      block('paragraph'),
    );
    const places = [fragment.get(2), fragment.get(1), fragment.get(0)];
    fragment.delete(0, 1);
    expect(linesOfPlaces(fragment, places)).toEqual(['引', '文', '']);
  });
});
