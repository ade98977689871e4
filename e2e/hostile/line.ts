import { schemaVersion } from '@haoshangliang/shared/documents';
import WebSocket from 'ws';

/** Where a text is, and how to get there. */
export interface Desk {
  /** http://host:port */
  readonly url: string;
  readonly meeting: string;
  /** `{draft}.{epoch}` */
  readonly document: string;
}

export interface Coming {
  readonly cookie: string;
  readonly origin?: string;
  readonly schema?: string;
  readonly seat?: string;
}

const patience = 20_000;

/** A bare line to a text: what is said on it is bytes, past everything a page would do itself. */
export class Line {
  readonly socket: WebSocket;
  readonly frames: Uint8Array[] = [];
  endedWith: number | null = null;
  onFrame: (frame: Uint8Array) => void = () => {};

  constructor(desk: Desk, { cookie, origin = desk.url, schema, seat }: Coming) {
    const query = new URLSearchParams({
      meeting: desk.meeting,
      schema: schema ?? String(schemaVersion),
      ...(seat === undefined ? {} : { seat }),
    });
    const url = `${desk.url.replace('http', 'ws')}/collab/${desk.document}?${query}`;
    this.socket = new WebSocket(url, { headers: { cookie, origin }, perMessageDeflate: false });
    this.socket.on('error', () => {});
    this.socket.on('unexpected-response', (_request, { statusCode = 0 }) => {
      this.endedWith = statusCode;
      this.socket.terminate();
    });
    this.socket.on('close', (code) => {
      this.endedWith ??= code;
    });
    this.socket.on('message', (data: Buffer) => {
      this.frames.push(data);
      this.onFrame(data);
    });
  }

  async open(): Promise<this> {
    await until(() => this.socket.readyState === WebSocket.OPEN || this.endedWith !== null);
    return this;
  }

  say(frame: Uint8Array | string): void {
    if (this.socket.readyState === WebSocket.OPEN) this.socket.send(frame);
  }

  /** The code with which the server ended it, or the status of an upgrade that was refused. */
  async ended(): Promise<number> {
    await until(() => this.endedWith !== null);
    return this.endedWith ?? 0;
  }

  cut(): void {
    this.socket.terminate();
  }
}

/** Resolves once it is so; gives up on what never comes. */
export async function until(isSo: () => boolean): Promise<void> {
  const end = Date.now() + patience;
  while (!isSo()) {
    if (Date.now() > end) throw new Error(`Never so: ${isSo.toString()}`);
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
}
