import { fragmentName, schemaVersion } from '@haoshangliang/shared/documents';
import type { MeetingId } from '@haoshangliang/shared/wire';
import * as decoding from 'lib0/decoding';
import WebSocket from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import type { DeviceId } from '../meetings/standing.ts';

export interface Desk {
  /** http://host:port */
  readonly url: string;
  readonly meeting: MeetingId;
  /** `{draft}.{epoch}` */
  readonly document: string;
}

export interface Stored {
  readonly clocks: ReadonlyMap<number, number>;
  readonly edits: number;
}

/** A WebSocket as a browser opens it: with the cookie of its device and the origin of our own page. */
export function socketOf(device: DeviceId | null): typeof globalThis.WebSocket {
  class BrowserSocket extends WebSocket {
    constructor(url: string | URL, protocols?: string | string[]) {
      const origin = `http://${new URL(url).host}`;
      const cookie = device === null ? {} : { cookie: `device=${device}` };
      super(url, protocols, { headers: { origin, ...cookie } });
      // A refused upgrade is an error event; the provider looks at the close that follows.
      this.on('error', () => {});
    }
  }
  return BrowserSocket as unknown as typeof globalThis.WebSocket;
}

/** A page with the text open: the provider from npm on a real socket, and whatever the test types. */
export class Writer {
  readonly doc: Y.Doc;
  readonly provider: WebsocketProvider;
  readonly stored: Stored[] = [];
  closedWith: number | null = null;
  onStored: (stored: Stored) => void = () => {};
  readonly device: DeviceId | null;
  /** Updates that came in from the server, by size. */
  readonly received: number[] = [];

  constructor(
    desk: Desk,
    device: DeviceId | null,
    { doc, ...params }: { doc?: Y.Doc; seat?: string; schema?: string } = {},
  ) {
    this.doc = doc ?? new Y.Doc();
    this.device = device;
    this.provider = new WebsocketProvider(
      `${desk.url.replace('http', 'ws')}/collab`,
      desk.document,
      this.doc,
      {
        params: { meeting: desk.meeting, schema: String(schemaVersion), ...params },
        WebSocketPolyfill: socketOf(device),
        disableBc: true,
        maxBackoffTime: 200,
      },
    );
    this.provider.messageHandlers[100] = (_encoder, decoder) => {
      const clocks = Y.decodeStateVector(decoding.readVarUint8Array(decoder));
      const stored = { clocks, edits: decoding.readVarUint(decoder) };
      this.stored.push(stored);
      this.onStored(stored);
    };
    this.provider.on('closed', ({ code }) => {
      this.closedWith = code;
    });
    this.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin === this.provider) this.received.push(update.length);
    });
  }

  get fragment(): Y.XmlFragment {
    return this.doc.getXmlFragment(fragmentName);
  }

  /** The lines of the text, as this page has them. */
  get lines(): string[] {
    return this.fragment.toArray().map((block) => {
      if (!(block instanceof Y.XmlElement)) return String(block);
      return block
        .toArray()
        .map((child) => (child instanceof Y.XmlText ? child.toString() : ''))
        .join('');
    });
  }

  get text(): string {
    return this.lines.join('\n');
  }

  async inStep(): Promise<this> {
    await until(() => this.provider.synced);
    return this;
  }

  async saved(): Promise<void> {
    const { clientID } = this.doc;
    const own = Y.getState(this.doc.store, clientID);
    await until(() => (this.stored.at(-1)?.clocks.get(clientID) ?? 0) >= own);
  }

  async closed(): Promise<number> {
    await until(() => this.closedWith !== null);
    return this.closedWith ?? 0;
  }

  /** Types at the end of a line. */
  type(text: string, line = 0): void {
    const block = this.fragment.get(line);
    if (!(block instanceof Y.XmlElement)) throw new Error('no such line');
    this.doc.transact(() => {
      let last = block.get(block.length - 1) as Y.XmlText | undefined;
      if (!(last instanceof Y.XmlText)) {
        last = new Y.XmlText();
        block.insert(block.length, [last]);
      }
      last.insert(last.length, text);
    });
  }

  addLine(text: string, name = 'paragraph'): Y.XmlElement {
    const block = new Y.XmlElement(name);
    const content = new Y.XmlText(text);
    block.insert(0, [content]);
    this.fragment.push([block]);
    return block;
  }

  /** Cuts the line without a word to the server, as a tunnel does. */
  async cutLine(): Promise<void> {
    this.provider.shouldConnect = false;
    (this.provider.ws as unknown as WebSocket | null)?.terminate();
    await until(() => !this.provider.wsconnected);
  }

  leave(): void {
    this.provider.destroy();
    this.doc.destroy();
  }
}

/** Resolves once it is so; a test's own limit ends what never comes. */
export async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 2));
}
