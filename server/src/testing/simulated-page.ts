import { fragmentName } from '@haoshangliang/shared/documents';
import * as Y from 'yjs';
import type { DocumentHost } from '../documents/document-host.ts';
import { answerFrame, askFrame, readFrame, updateFrame } from '../documents/frames.ts';
import type { Line, Member } from '../documents/member.ts';
import { randomId } from '../meetings/random-id.ts';
import type { DeviceId } from '../meetings/standing.ts';

const server = Symbol('server');

/** A page on a line on which nothing moves but by its own hand: messages lie in queues until they are carried. */
export class SimulatedPage implements Line {
  readonly device = randomId<'device'>() as DeviceId;
  readonly waiting = 0;
  doc = new Y.Doc();
  closedWith: number | null = null;
  #member: Member | null = null;
  #up: Uint8Array[] = [];
  #down: Uint8Array[] = [];

  constructor() {
    this.#listen();
  }

  get isConnected(): boolean {
    return this.#member !== null;
  }

  get isQuiet(): boolean {
    return this.#up.length === 0 && this.#down.length === 0;
  }

  get fragment(): Y.XmlFragment {
    return this.doc.getXmlFragment(fragmentName);
  }

  connect(host: DocumentHost): void {
    this.cut();
    this.closedWith = null;
    const person = { seat: null, name: null, role: 'staff', colour: 0 };
    const rights = { seat: null, account: null, access: 'write' } as const;
    this.#member = host.join({ device: this.device, person, ...rights }, this);
    this.#up.push(askFrame(Y.encodeStateVector(this.doc)));
  }

  /** The line breaks: what lies in it is gone. */
  cut(): void {
    this.#member?.leave();
    this.#member = null;
    this.#up = [];
    this.#down = [];
  }

  /** A later epoch is a new text. */
  beginAnew(): void {
    this.cut();
    this.doc.destroy();
    this.doc = new Y.Doc();
    this.#listen();
  }

  send(frame: Uint8Array): void {
    this.#down.push(frame);
  }

  close(code: number): void {
    this.closedWith = code;
    this.#member = null;
    this.#up = [];
  }

  /** Carries so many messages to the server. */
  carryUp(host: DocumentHost, count: number): void {
    for (const frame of this.#up.splice(0, count))
      if (this.#member !== null) host.receive(this.#member, frame);
  }

  /** Carries so many messages to the page. */
  carryDown(count: number): void {
    for (const bytes of this.#down.splice(0, count)) {
      // Of presence and receipts nothing depends here.
      if (bytes[0] !== 0) continue;
      const frame = readFrame(bytes);
      if (frame.kind === 'edit') Y.applyUpdate(this.doc, frame.update, server);
      if (frame.kind === 'ask')
        this.#say(answerFrame(Y.encodeStateAsUpdate(this.doc, frame.stateVector)));
    }
  }

  #listen(): void {
    this.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== server) this.#say(updateFrame(update));
    });
  }

  #say(frame: Uint8Array): void {
    if (this.#member !== null) this.#up.push(frame);
  }
}
