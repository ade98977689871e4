import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';
import type { Writer } from './writer.ts';

/** Sends bytes on a page's own line, past everything the page would do itself. */
export function say(
  page: { readonly provider: { readonly ws: WebSocket | null } },
  frame: Uint8Array | string,
): void {
  page.provider.ws?.send(frame as Uint8Array<ArrayBuffer>);
}

export function editFrame(update: Uint8Array, step = 2): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, 0);
    encoding.writeVarUint(encoder, step);
    encoding.writeVarUint8Array(encoder, update);
  });
}

export function presenceOf(client: number, clock: number, state: string): Uint8Array {
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

/** What a page with this client id would send had it done that to the text it sees. */
export function forge(
  page: Writer,
  work: (doc: Y.Doc) => void,
  client = page.doc.clientID,
): Uint8Array {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(page.doc));
  const before = Y.encodeStateVector(doc);
  doc.clientID = client;
  doc.transact(() => work(doc));
  return Y.encodeStateAsUpdate(doc, before);
}

/** An update that claims one run of deleted elements: `client` from `clock`, so many. */
export function bareRun(
  client: number,
  clock: number,
  length: number,
  kind: 'gc' | 'skip' = 'gc',
): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, 1);
    encoding.writeVarUint(encoder, 1);
    encoding.writeVarUint(encoder, client);
    encoding.writeVarUint(encoder, clock);
    encoding.writeUint8(encoder, kind === 'gc' ? 0 : 10);
    encoding.writeVarUint(encoder, length);
    encoding.writeVarUint(encoder, 0);
  });
}
