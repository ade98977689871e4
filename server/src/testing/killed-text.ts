import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as Y from 'yjs';
import { randomId } from '../meetings/random-id.ts';
import type { DeviceId } from '../meetings/standing.ts';
import { end, type Served, serve } from './storm.ts';
import { type Begun, begin, docOnDisk } from './storm-text.ts';
import { until, Writer } from './writer.ts';

const writers = 4;

/** Up to where what each page wrote is saved, by what the pages have been told. */
type Promised = ReadonlyMap<number, number>;

/** A text on a server that is killed again and again, and people who go on writing it. */
export class KilledText {
  readonly home: string;
  served: Served;
  readonly begun: Begun;
  pages: Writer[] = [];
  readonly #env: NodeJS.ProcessEnv;

  private constructor(home: string, served: Served, begun: Begun, env: NodeJS.ProcessEnv) {
    this.home = home;
    this.served = served;
    this.begun = begun;
    this.#env = env;
  }

  static async begin(env: NodeJS.ProcessEnv = {}): Promise<KilledText> {
    const home = await mkdtemp(join(tmpdir(), 'haoshangliang-killed-'));
    const served = await serve(home, env);
    return new KilledText(home, served, await begin(served.url), env);
  }

  document(epoch: number): string {
    return `${this.begun.draft}.${epoch}`;
  }

  /** New pages on an epoch of the text, each with a line of its own. */
  async open(epoch: number): Promise<void> {
    for (const page of this.pages) page.leave();
    const { meeting } = this.begun;
    const desk = { url: this.served.url, meeting, document: this.document(epoch) };
    const make = () => new Writer(desk, randomId<'device'>() as DeviceId);
    this.pages = Array.from({ length: writers }, make);
    for (const page of this.pages) await page.inStep();
    for (const page of this.pages) page.addLine('');
    await Promise.all(this.pages.map((page) => page.saved()));
  }

  /** Everybody types until told otherwise; the end of a line ends nobody's typing. */
  type(): () => void {
    const timers = this.pages.map((page, i) =>
      setInterval(() => page.type(`〔${i}〕`, page.fragment.length - 1), 1 + i),
    );
    return () => {
      for (const timer of timers) clearInterval(timer);
    };
  }

  get promised(): Promised {
    return new Map(
      this.pages.map(({ doc, stored }) => [
        doc.clientID,
        stored.at(-1)?.clocks.get(doc.clientID) ?? 0,
      ]),
    );
  }

  /** Up to where the pages have seen what others wrote. */
  get seen(): Promised {
    const clients = this.pages.map(({ doc }) => doc.clientID);
    return new Map(
      clients.map((client) => {
        const others = this.pages.filter(({ doc }) => doc.clientID !== client);
        return [client, Math.max(...others.map(({ doc }) => Y.getState(doc.store, client)))];
      }),
    );
  }

  async kill(): Promise<void> {
    await end(this.served, 'SIGKILL');
  }

  /** Characters that were called saved and are not on disk. The server must have ended. */
  async lost(epoch: number, promised: Promised): Promise<number> {
    const { store } = await docOnDisk(this.home, this.document(epoch));
    let lost = 0;
    for (const [client, clock] of promised) lost += Math.max(0, clock - Y.getState(store, client));
    return lost;
  }

  async restart(): Promise<void> {
    this.served = await serve(this.home, this.#env);
    const url = `${this.served.url.replace('http', 'ws')}/collab`;
    for (const page of this.pages) page.provider.serverUrl = url;
  }

  /** All pages have the same text, and so has somebody who comes now. */
  async agree(epoch: number): Promise<boolean> {
    for (const page of this.pages) await page.inStep();
    await Promise.all(this.pages.map((page) => page.saved()));
    const { meeting } = this.begun;
    const desk = { url: this.served.url, meeting, document: this.document(epoch) };
    const cold = await new Writer(desk, randomId<'device'>() as DeviceId).inStep();
    await until(() => this.pages.every(({ text }) => text === cold.text));
    cold.leave();
    return true;
  }

  async close(): Promise<void> {
    for (const page of this.pages) page.leave();
    if (this.served.child.exitCode === null) this.served.child.kill('SIGKILL');
    await rm(this.home, { recursive: true });
  }
}
