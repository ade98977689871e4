import * as decoding from 'lib0/decoding';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { type Browser, PlayFault } from './browser.ts';

const schemaVersion = '2';
const fragmentName = 'text';
/** From the server: everything up to this state vector is on disk. */
const messageStored = 100;
const patience = 30_000;

export interface Place {
  readonly meeting: string;
  /** `{draft}.{epoch}` */
  readonly document: string;
  /** As whom; null for staff. */
  readonly seat: string | null;
}

/** A WebSocket as the person's browser would open it, with its cookie and origin. */
function socketOf({ headers }: Browser): typeof WebSocket {
  return class extends WebSocket {
    constructor(url: string | URL, init?: ConstructorParameters<typeof WebSocket>[1]) {
      const protocols = typeof init === 'string' || Array.isArray(init) ? init : [];
      super(url, { protocols, headers });
    }
  };
}

/** A page with a text open that several people write. */
export class SharedText {
  readonly #doc = new Y.Doc();
  readonly #provider: WebsocketProvider;
  #stored: ReadonlyMap<number, number> = new Map();
  #refused: number | null = null;

  constructor(browser: Browser, { meeting, document, seat }: Place) {
    const address = `${browser.url.replace(/^http/, 'ws')}/collab`;
    this.#provider = new WebsocketProvider(address, document, this.#doc, {
      params: { meeting, schema: schemaVersion, ...(seat === null ? {} : { seat }) },
      WebSocketPolyfill: socketOf(browser),
      disableBc: true,
    });
    this.#provider.messageHandlers[messageStored] = (_encoder, decoder) => {
      this.#stored = Y.decodeStateVector(decoding.readVarUint8Array(decoder));
    };
    this.#provider.on('closed', ({ code }: { code: number }) => {
      this.#refused = code;
    });
  }

  async inStep(): Promise<this> {
    await this.#until('the text', () => this.#provider.synced);
    return this;
  }

  /** The paragraphs, as this page has them. */
  get lines(): string[] {
    return this.#blocks.map((block) =>
      block
        .toArray()
        .map((part) => (part instanceof Y.XmlText ? part.toString() : ''))
        .join(''),
    );
  }

  /** Makes empty lines until there are so many. */
  makeLines(count: number): void {
    const fragment = this.#doc.getXmlFragment(fragmentName);
    const missing = Math.max(0, count - fragment.length);
    fragment.push(Array.from({ length: missing }, () => new Y.XmlElement('paragraph')));
  }

  async hasLines(count: number): Promise<void> {
    await this.#until('empty lines', () => this.#blocks.length >= count);
  }

  /** Types a line character by character, as a person does, in place of what stands there. */
  type(index: number, text: string): void {
    const block = this.#blocks[index];
    if (block === undefined) throw new PlayFault('the text', `no line ${index}`);
    this.#doc.transact(() => {
      if (block.length > 0) block.delete(0, block.length);
      block.insert(0, [new Y.XmlText()]);
    });
    const content = block.get(0);
    if (!(content instanceof Y.XmlText)) throw new PlayFault('the text', 'no words in a line');
    for (const character of text) content.insert(content.length, character);
  }

  async shows(lines: readonly string[]): Promise<void> {
    await this.#until('the others’ words', () =>
      lines.every((line, at) => this.lines[at] === line),
    );
  }

  async saved(): Promise<void> {
    const { clientID, store } = this.#doc;
    await this.#until(
      '已保存',
      () => (this.#stored.get(clientID) ?? 0) >= Y.getState(store, clientID),
    );
  }

  close(): void {
    this.#provider.destroy();
    this.#doc.destroy();
  }

  get #blocks(): Y.XmlElement[] {
    const all = this.#doc.getXmlFragment(fragmentName).toArray();
    return all.filter((block) => block instanceof Y.XmlElement);
  }

  async #until(what: string, isSo: () => boolean): Promise<void> {
    const end = Date.now() + patience;
    while (!isSo()) {
      if (this.#refused !== null) throw new PlayFault(what, `closed with ${this.#refused}`);
      if (Date.now() > end) throw new PlayFault(what, 'did not come in time');
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }
}
