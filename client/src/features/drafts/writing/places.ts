import * as Y from 'yjs';

/**
 * The blocks right below the document in which a transaction changed something; the document itself where blocks have
 * only gone.
 */
export function touchedBlocks(fragment: Y.XmlFragment, transaction: Y.Transaction): object[] {
  const touched = new Set<object>();
  for (const type of transaction.changed.keys()) {
    const block = blockAround(fragment, type);
    if (block !== null) touched.add(block);
  }
  if (!touched.delete(fragment)) return [...touched];
  const added = fragment.toArray().filter((block) => isNew(block, transaction));
  for (const block of added) touched.add(block);
  return touched.size === 0 ? [fragment] : [...touched];
}

function blockAround(fragment: Y.XmlFragment, type: object): object | null {
  let inner: unknown = type;
  while (inner instanceof Y.AbstractType && inner !== fragment && inner.parent !== fragment) {
    inner = inner.parent;
  }
  return inner instanceof Y.AbstractType ? inner : null;
}

function isNew(
  { _item: item }: Y.XmlElement | Y.XmlText | Y.XmlHook,
  { beforeState }: Y.Transaction,
): boolean {
  return item !== null && item.id.clock >= (beforeState.get(item.id.client) ?? 0);
}

/** The lines of blocks that are still there, in the order of the text. */
export function linesOfPlaces(fragment: Y.XmlFragment, places: readonly object[]): string[] {
  const wanted = new Set(places);
  return fragment.toArray().flatMap((block) => (wanted.has(block) ? linesIn(block) : []));
}

function linesIn(type: unknown): string[] {
  if (!(type instanceof Y.XmlElement)) return [];
  const children: unknown[] = type.toArray();
  if (children.length > 0 && children.every((child) => child instanceof Y.XmlElement)) {
    return children.flatMap(linesIn);
  }
  return [children.map(textIn).join('')];
}

function textIn(type: unknown): string {
  if (!(type instanceof Y.XmlText)) return '';
  const delta: readonly { readonly insert?: unknown }[] = type.toDelta();
  return delta.map(({ insert }) => (typeof insert === 'string' ? insert : '')).join('');
}
