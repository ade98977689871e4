import {
  type AttributeSpec,
  documentMarks,
  documentNodes,
  type MarkSpec,
  type NodeSpec,
} from '@haoshangliang/shared/documents';
import { Schema } from 'prosemirror-model';

/** The one schema of all documents, with all that ProseMirror itself checks. */
export const documentSchema = new Schema({
  nodes: documentNodes as Readonly<Record<string, NodeSpec>>,
  marks: documentMarks as Readonly<Record<string, MarkSpec>>,
});

const nodes: ReadonlyMap<string, NodeSpec> = new Map(Object.entries(documentNodes));
const marks: ReadonlyMap<string, MarkSpec> = new Map(Object.entries(documentMarks));

/** A node that a page may write: anything but the root and bare text, which have no element of their own. */
export function elementSpec(name: string): NodeSpec | undefined {
  return name === 'doc' || name === 'text' ? undefined : nodes.get(name);
}

/** Holds text rather than other blocks. */
export function holdsText(name: string): boolean {
  return elementSpec(name)?.content === 'text*';
}

export function isAllowedAttribute(name: string, value: unknown): boolean {
  const specs = [...nodes.values()].flatMap(({ attrs }) =>
    attrs?.[name] === undefined ? [] : [attrs[name]],
  );
  return specs.some((spec) => passes(spec, value));
}

/** A mark as Yjs writes it: its attributes, or null where it ends. */
export function isAllowedMark(name: string, value: unknown): boolean {
  const spec = marks.get(name);
  if (spec === undefined) return false;
  if (value === null) return true;
  if (typeof value !== 'object') return false;
  const given = Object.entries(value);
  const wanted = Object.entries(spec.attrs ?? {});
  return (
    given.length === wanted.length &&
    wanted.every(([key, attribute]) =>
      passes(attribute, Object.getOwnPropertyDescriptor(value, key)?.value),
    )
  );
}

function passes({ validate }: AttributeSpec, value: unknown): boolean {
  try {
    validate(value);
    return true;
  } catch {
    return false;
  }
}
