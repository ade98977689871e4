import { documentMessages } from '@haoshangliang/shared/documents';
import * as decoding from 'lib0/decoding';
import * as Y from 'yjs';
import { editFrame, element, fragmentOf, presenceFrame, root, syncFrame, words } from './frames.ts';
import { type Coming, type Desk, Line, until } from './line.ts';

const server = Symbol('server');

/** Somebody who means well: a text that is kept in step, without an editor. */
export class Page {
  readonly doc = new Y.Doc();
  readonly line: Line;
  /** What others are told of everybody present, by client id. */
  readonly present = new Map<number, { user?: { name?: string | null }; cursor?: unknown }>();
  /** The clock with which somebody was last told of, by client id. */
  readonly presentSince = new Map<number, number>();
  isInStep = false;
  /** The clock of what it last said of itself. */
  shown = 0;
  #saved = new Map<number, number>();
  #own: Y.XmlText | null = null;

  constructor(desk: Desk, coming: Coming) {
    this.line = new Line(desk, coming);
    this.line.onFrame = (frame) => this.#take(frame);
    this.line.socket.on('open', () => this.line.say(syncFrame(0, Y.encodeStateVector(this.doc))));
    this.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== server) this.line.say(editFrame(update));
    });
  }

  get client(): number {
    return this.doc.clientID;
  }

  get text(): string {
    return fragmentOf(this.doc)
      .toArray()
      .map((block) => (block instanceof Y.XmlElement ? block.toArray().join('') : ''))
      .join('\n');
  }

  async inStep(): Promise<this> {
    await until(() => this.isInStep || this.line.endedWith !== null);
    return this;
  }

  /** Writes at the end of a paragraph of its own. */
  type(text: string): number {
    this.doc.transact(() => {
      if (this.#own === null) {
        this.#own = words('');
        fragmentOf(this.doc).push([element('paragraph', this.#own)]);
      }
      this.#own.insert(this.#own.length, text);
    });
    return this.clock;
  }

  /** Says that it is there. */
  show(): void {
    this.shown += 1;
    // A cursor at the very beginning or at the end, by turns: nobody is told of what has not changed.
    const place = { tname: root, assoc: -(this.shown % 2) };
    const state = JSON.stringify({ cursor: { anchor: place, head: place } });
    this.line.say(presenceFrame(this.client, this.shown, state));
  }

  get clock(): number {
    return Y.getState(this.doc.store, this.client);
  }

  /** Up to where what this client wrote has come here. */
  clockOf(client: number): number {
    return Y.getState(this.doc.store, client);
  }

  get savedClock(): number {
    return this.#saved.get(this.client) ?? 0;
  }

  async saved(): Promise<void> {
    const { clock } = this;
    await until(() => this.savedClock >= clock);
  }

  #take(frame: Uint8Array): void {
    const decoder = decoding.createDecoder(frame);
    const kind = decoding.readVarUint(decoder);
    if (kind === documentMessages.sync) this.#sync(decoder);
    if (kind === documentMessages.presence) this.#presence(decoding.readVarUint8Array(decoder));
    if (kind === documentMessages.stored)
      this.#saved = Y.decodeStateVector(decoding.readVarUint8Array(decoder));
  }

  #sync(decoder: decoding.Decoder): void {
    const step = decoding.readVarUint(decoder);
    const content = decoding.readVarUint8Array(decoder);
    if (step === 0) this.line.say(syncFrame(1, Y.encodeStateAsUpdate(this.doc, content)));
    else Y.applyUpdate(this.doc, content, server);
    if (step === 1) this.isInStep = true;
  }

  #presence(content: Uint8Array): void {
    const decoder = decoding.createDecoder(content);
    for (let left = decoding.readVarUint(decoder); left > 0; left--) {
      const client = decoding.readVarUint(decoder);
      this.presentSince.set(client, decoding.readVarUint(decoder));
      const state = JSON.parse(decoding.readVarString(decoder));
      if (state === null) this.present.delete(client);
      else this.present.set(client, state);
    }
  }
}
