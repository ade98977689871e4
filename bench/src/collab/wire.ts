import { once } from 'node:events';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import WebSocket from 'ws';

/** How to get to a text on one of the servers. */
export interface Address {
  readonly dialect: 'y-websocket' | 'hocuspocus';
  readonly document: string;
  url(): string;
  headers(): Readonly<Record<string, string>>;
}

const sync = 0;
/** Hocuspocus answers a question with a message of its own. */
const syncReply = 4;
const auth = 2;
const askPresence = 3;
/** Hocuspocus sends whoever has said nothing for a minute away; its own pages say something oftener than that. */
const speakEvery = 20_000;

/** A line to a text that speaks the server's dialect and nothing more than has to be said. */
export class Wire {
  readonly #socket: WebSocket;
  readonly #prefix: Uint8Array;
  endedWith: number | null = null;
  /** The server has answered that it has nothing more. */
  isSynced = false;
  frames = 0;
  onUpdate: (update: Uint8Array) => void = () => {};

  private constructor(socket: WebSocket, { dialect, document }: Address) {
    this.#socket = socket;
    this.#prefix =
      dialect === 'y-websocket'
        ? new Uint8Array()
        : encoding.encode((encoder) => encoding.writeVarString(encoder, document));
    socket.on('message', (data: Buffer) => this.#take(data));
    const stay = () => this.#send(new Uint8Array([askPresence]));
    const staying = dialect === 'hocuspocus' ? setInterval(stay, speakEvery) : undefined;
    socket.on('close', (code) => {
      clearInterval(staying);
      this.endedWith = code;
    });
  }

  /** Resolves once the line is open and what it lacks has been asked for. */
  static async open(address: Address): Promise<Wire> {
    const headers = address.headers();
    const socket = new WebSocket(address.url(), { headers, perMessageDeflate: false });
    socket.on('error', () => {});
    const wire = new Wire(socket, address);
    await once(socket, 'open');
    if (address.dialect === 'hocuspocus') wire.#send(tokenFrame());
    wire.#send(syncFrame(0, new Uint8Array([0])));
    return wire;
  }

  /** Waits until the server has said that this is all. */
  async synced(): Promise<this> {
    await until(() => this.isSynced || this.endedWith !== null);
    if (this.endedWith !== null) throw new Error(`Sent away with ${this.endedWith}`);
    return this;
  }

  /** What the update is as a message on this line. */
  frameOf(update: Uint8Array): Uint8Array {
    return Buffer.concat([this.#prefix, syncFrame(2, update)]);
  }

  sendFrame(frame: Uint8Array): void {
    if (this.endedWith !== null) throw new Error(`Sent away with ${this.endedWith}`);
    this.#socket.send(frame);
  }

  cut(): void {
    this.#socket.terminate();
  }

  #send(frame: Uint8Array): void {
    this.#socket.send(Buffer.concat([this.#prefix, frame]));
  }

  #take(data: Buffer): void {
    this.frames += 1;
    const decoder = decoding.createDecoder(data);
    if (this.#prefix.length > 0) decoder.pos = this.#prefix.length;
    const kind = decoding.readVarUint(decoder);
    if (kind !== sync && kind !== syncReply) return;
    const step = decoding.readVarUint(decoder);
    if (step === 0) return;
    const update = decoding.readVarUint8Array(decoder);
    this.onUpdate(update);
    if (step === 1) this.isSynced = true;
  }
}

function syncFrame(step: 0 | 2, content: Uint8Array): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, sync);
    encoding.writeVarUint(encoder, step);
    encoding.writeVarUint8Array(encoder, content);
  });
}

function tokenFrame(): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, auth);
    encoding.writeVarUint(encoder, 0);
    encoding.writeVarString(encoder, 'anybody');
  });
}

const patience = 60_000;

/** Resolves once it is so; gives up on what never comes. */
export async function until(isSo: () => boolean, within = patience): Promise<void> {
  const end = performance.now() + within;
  while (!isSo()) {
    if (performance.now() > end) throw new Error('It never came to that');
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
}
