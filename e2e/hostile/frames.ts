import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';

export const root = 'text';

export function syncFrame(step: 0 | 1 | 2, content: Uint8Array): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, 0);
    encoding.writeVarUint(encoder, step);
    encoding.writeVarUint8Array(encoder, content);
  });
}

export function editFrame(update: Uint8Array): Uint8Array {
  return syncFrame(2, update);
}

export function presenceFrame(client: number, clock: number, state: string): Uint8Array {
  const content = encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, 1);
    encoding.writeVarUint(encoder, client);
    encoding.writeVarUint(encoder, clock);
    encoding.writeVarString(encoder, state);
  });
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, 1);
    encoding.writeVarUint8Array(encoder, content);
  });
}

/** What a page that sees this text would send had it done that to it, under that client id. */
export function forge(seen: Y.Doc, client: number, work: (doc: Y.Doc) => void): Uint8Array {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(seen));
  const before = Y.encodeStateVector(doc);
  doc.clientID = client;
  doc.transact(() => work(doc));
  return editFrame(Y.encodeStateAsUpdate(doc, before));
}

/** One run of deleted elements, or of skipped ones: `client` from `clock`, so many. Eleven bytes. */
export function bareRun(
  client: number,
  clock: number,
  length: number,
  kind: 'gc' | 'skip' = 'gc',
): Uint8Array {
  const update = encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, 1);
    encoding.writeVarUint(encoder, 1);
    encoding.writeVarUint(encoder, client);
    encoding.writeVarUint(encoder, clock);
    encoding.writeUint8(encoder, kind === 'gc' ? 0 : 10);
    encoding.writeVarUint(encoder, length);
    encoding.writeVarUint(encoder, 0);
  });
  return editFrame(update);
}

export function element(name: string, ...children: (Y.XmlElement | Y.XmlText)[]): Y.XmlElement {
  const made = new Y.XmlElement(name);
  made.insert(0, children);
  return made;
}

export const words = (text: string) => new Y.XmlText(text);
export const fragmentOf = (doc: Y.Doc) => doc.getXmlFragment(root);
