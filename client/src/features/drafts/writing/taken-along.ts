import * as Y from 'yjs';

type Asked = (id: Y.ID) => boolean;

/**
 * Whether something that these updates wrote has gone with the block it stood in, because somebody took that out who did
 * not know of it. Yjs lets such words vanish, and the server stores them like any others. What they took out themselves
 * is not meant.
 */
export function wereTakenAlong(
  doc: Y.Doc,
  updates: readonly Uint8Array[],
  counts: Asked = () => true,
): boolean {
  const read = updates.map((update) => Y.decodeUpdate(update));
  const takenBack: Asked = (id) => read.some(({ ds }) => Y.isDeleted(ds, id));
  return read.some(({ structs }) =>
    structs.some(
      (struct) =>
        struct instanceof Y.Item &&
        struct.content instanceof Y.ContentString &&
        idsOf(struct).some((id) => !takenBack(id) && counts(id) && wentWithBlock(doc, id)),
    ),
  );
}

function idsOf({ id: { client, clock }, length }: Y.Item): Y.ID[] {
  return Array.from({ length }, (_, at) => Y.createID(client, clock + at));
}

function wentWithBlock({ store }: Y.Doc, id: Y.ID): boolean {
  if (Y.getState(store, id.client) <= id.clock) return false;
  const item: unknown = Y.getItem(store, id);
  if (!(item instanceof Y.Item)) return true;
  const { parent } = item;
  return item.deleted && parent instanceof Y.AbstractType && parent._item?.deleted === true;
}
