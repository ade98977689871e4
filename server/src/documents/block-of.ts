import { type BlockJson, documentLimits, longestReference } from '@haoshangliang/shared/documents';
import { Node } from 'prosemirror-model';
import * as Y from 'yjs';
import { documentSchema, elementSpec, holdsText, isAllowedMark } from './schema.ts';
import { TextViolation } from './violation.ts';

/** A block below the document, checked and in canonical form. */
export interface Block {
  readonly json: BlockJson;
  /** Blocks in it, itself included. */
  readonly blocks: number;
}

interface Loose {
  type: string;
  attrs?: object;
  content?: Loose[];
  text?: string;
  marks?: object[];
}

/**
 * Reads a block out of the shared types. Stricter than what an editor does: whatever the schema does not know is a
 * violation, never left out. Throws a `TextViolation`.
 */
export function blockOf(element: Y.XmlElement): Block {
  const count = { blocks: 0 };
  const loose = elementOf(element, 1, count);
  try {
    const node = Node.fromJSON(documentSchema, loose);
    node.check();
    if (documentSchema.topNodeType.contentMatch.matchType(node.type) === null) {
      throw new TextViolation('schema');
    }
    // What has been checked against the schema is what the schema's own types say.
    return { json: node.toJSON() as BlockJson, blocks: count.blocks };
  } catch {
    throw new TextViolation('schema');
  }
}

function elementOf(element: Y.XmlElement, depth: number, count: { blocks: number }): Loose {
  if (depth > documentLimits.depth) throw new TextViolation('too-deep');
  count.blocks += 1;
  const { nodeName } = element;
  const children = element.toArray();
  const content = holdsText(nodeName)
    ? children.flatMap(textOf)
    : children.map((child) => {
        if (!(child instanceof Y.XmlElement)) throw new TextViolation('schema');
        return elementOf(child, depth + 1, count);
      });
  const attrs = attributesOf(element);
  return content.length === 0 ? { type: nodeName, attrs } : { type: nodeName, attrs, content };
}

// ProseMirror leaves out attributes it does not know.
function attributesOf(element: Y.XmlElement): object {
  const attrs = element.getAttributes();
  const known = elementSpec(element.nodeName)?.attrs ?? {};
  if (!Object.keys(attrs).every((name) => Object.hasOwn(known, name)))
    throw new TextViolation('schema');
  return attrs;
}

function textOf(child: unknown): Loose[] {
  if (!(child instanceof Y.XmlText) || Object.keys(child.getAttributes()).length > 0) {
    throw new TextViolation('schema');
  }
  return child.toDelta().map((part: { insert: unknown; attributes?: object }) => {
    if (typeof part.insert !== 'string') throw new TextViolation('schema');
    const marks = part.attributes ?? {};
    if ('reference' in marks && part.insert.length > longestReference)
      throw new TextViolation('schema');
    return { type: 'text', text: part.insert, marks: marksOf(marks) };
  });
}

function marksOf(attributes: object): object[] {
  return Object.entries(attributes).map(([type, attrs]) => {
    if (!isAllowedMark(type, attrs)) throw new TextViolation('schema');
    return { type, attrs };
  });
}
