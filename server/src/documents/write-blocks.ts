import type { BlockJson, InnerJson, ListItemJson, TextJson } from '@haoshangliang/shared/documents';
import * as Y from 'yjs';

type AnyBlock = BlockJson | InnerJson | ListItemJson;

/** Adds blocks at the end, as the page's editor writes them. */
export function writeBlocks(fragment: Y.XmlFragment, blocks: readonly BlockJson[]): void {
  fragment.push(blocks.map(elementFor));
}

export function elementFor(block: AnyBlock): Y.XmlElement {
  const element = new Y.XmlElement<{ [name: string]: string | number }>(block.type);
  for (const [name, value] of Object.entries(block.attrs)) {
    if (value !== null) element.setAttribute(name, value);
  }
  if (block.type === 'paragraph' || block.type === 'heading') {
    if (block.content !== undefined) element.insert(0, [textFor(block.content)]);
  } else {
    element.insert(0, block.content.map(elementFor));
  }
  return element as Y.XmlElement;
}

function textFor(parts: readonly TextJson[]): Y.XmlText {
  const text = new Y.XmlText();
  const delta = parts.map(({ text: insert, marks = [] }) => ({
    insert,
    attributes: Object.fromEntries(
      marks.map((mark) => [mark.type, 'attrs' in mark ? mark.attrs : {}]),
    ),
  }));
  text.applyDelta(delta);
  return text;
}
