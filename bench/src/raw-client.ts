import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

const patience = 30_000;

const text = 1;
const close = 8;
const ping = 9;

/** The line broke before the answer came: whether the message arrived is not known. */
export class LineLost extends Error {}

/**
 * A Socket.IO client that costs next to nothing, so that thousands fit into the process that measures: frames are masked
 * with zeros, and what is broadcast is counted and not parsed.
 */
export class RawClient {
  readonly #socket: Socket;
  readonly #waiting = new Map<number, PromiseWithResolvers<unknown>>();
  #rest: Buffer = Buffer.alloc(0);
  #next = 0;
  #opened: (() => void) | null = null;
  isOpen = true;
  /** Called for each broadcast named `events`, with its frame. */
  onEvents: (frame: Buffer) => void = () => {};

  private constructor(socket: Socket) {
    this.#socket = socket;
    socket.setNoDelay(true);
    socket.on('error', () => {});
    socket.on('close', () => {
      this.isOpen = false;
      for (const { reject } of this.#waiting.values()) reject(new LineLost());
      this.#waiting.clear();
    });
  }

  static async open(url: string, cookie = ''): Promise<RawClient> {
    const { hostname, port, host } = new URL(url);
    const socket = connect(Number(port), hostname);
    const client = new RawClient(socket);
    await once(socket, 'connect');
    const key = randomBytes(16).toString('base64');
    socket.write(
      [
        'GET /socket.io/?EIO=4&transport=websocket HTTP/1.1',
        `Host: ${host}`,
        `Origin: ${url}`,
        `Cookie: ${cookie}`,
        'Upgrade: websocket',
        'Connection: Upgrade',
        'Sec-WebSocket-Version: 13',
        `Sec-WebSocket-Key: ${key}`,
        '\r\n',
      ].join('\r\n'),
    );
    const head = await upgraded(socket);
    const opened = inTime<void>((resolve) => {
      client.#opened = resolve;
    });
    socket.on('data', (data: Buffer) => client.#read(data));
    client.#read(head);
    client.#write('40');
    await opened;
    return client;
  }

  /** Sends a message and resolves with what is acknowledged. Rejects with `LineLost`. */
  ask(name: string, ...args: unknown[]): Promise<unknown> {
    if (!this.isOpen) return Promise.reject(new LineLost());
    const id = this.#next++;
    const answered = Promise.withResolvers<unknown>();
    this.#waiting.set(id, answered);
    this.#write(`42${id}${JSON.stringify([name, ...args])}`);
    return inTime((resolve, reject) => void answered.promise.then(resolve, reject));
  }

  close(): void {
    this.#socket.destroy();
  }

  #write(payload: string): void {
    const body = Buffer.from(payload);
    const { length } = body;
    const size = length < 126 ? [0x80 | length] : [0x80 | 126, (length >> 8) & 255, length & 255];
    if (length > 65_535) throw new RangeError('Longer than anything a bench sends');
    this.#socket.write(Buffer.concat([Buffer.from([0x81, ...size, 0, 0, 0, 0]), body]));
  }

  #read(data: Buffer): void {
    this.#rest = this.#rest.length === 0 ? data : Buffer.concat([this.#rest, data]);
    for (let frame = this.#frame(); frame !== null; frame = this.#frame()) {
      if (frame.opcode === text) this.#packet(frame.payload);
      if (frame.opcode === close) this.#socket.end();
      if (frame.opcode === ping) this.#socket.write(Buffer.from([0x8a, 0x80, 0, 0, 0, 0]));
    }
  }

  #frame(): { opcode: number; payload: Buffer } | null {
    const rest = this.#rest;
    if (rest.length < 2) return null;
    const short = (rest[1] ?? 0) & 127;
    const at = { 126: 4, 127: 10 }[short] ?? 2;
    if (rest.length < at) return null;
    const long = short === 127 ? Number(rest.readBigUInt64BE(2)) : short;
    const length = short === 126 ? rest.readUInt16BE(2) : long;
    if (rest.length < at + length) return null;
    this.#rest = rest.subarray(at + length);
    return { opcode: (rest[0] ?? 0) & 15, payload: rest.subarray(at, at + length) };
  }

  /** Engine.IO's `2` asks for a sign of life; `40` is the welcome, `42` a message, `43` an acknowledgement. */
  #packet(payload: Buffer): void {
    const [engine, socket] = payload;
    if (engine === 0x32) this.#write('3');
    if (engine !== 0x34) return;
    if (socket === 0x30) this.#opened?.();
    if (socket === 0x32 && isEvents(payload)) this.onEvents(payload);
    if (socket === 0x33) this.#acknowledged(payload.toString('utf8', 2));
  }

  #acknowledged(packet: string): void {
    const at = packet.indexOf('[');
    const id = Number(packet.slice(0, at));
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    const [answer] = JSON.parse(packet.slice(at)) as unknown[];
    waiting?.resolve(answer);
  }
}

const eventsHead = Buffer.from('42["events"');

function isEvents(payload: Buffer): boolean {
  return payload.subarray(0, eventsHead.length).equals(eventsHead);
}

/** Resolves with what came behind the answer to the upgrade. */
async function upgraded(socket: Socket): Promise<Buffer> {
  let head = Buffer.alloc(0);
  for (;;) {
    const [part] = (await once(socket, 'data')) as [Buffer];
    head = Buffer.concat([head, part]);
    const end = head.indexOf('\r\n\r\n');
    if (end === -1) continue;
    if (!head.toString('latin1', 0, 12).endsWith('101')) throw new Error('The upgrade was refused');
    return head.subarray(end + 4);
  }
}

export function inTime<T>(
  begin: (resolve: (value: T) => void, reject: (reason: unknown) => void) => void,
): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('No answer in time')), patience);
    const ended =
      <V>(end: (value: V) => void) =>
      (value: V) => {
        clearTimeout(timer);
        end(value);
      };
    begin(ended(resolve), ended(reject));
  });
}
