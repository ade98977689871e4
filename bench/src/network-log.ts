import type { CDPSession } from 'playwright-core';

/** Bytes as they travelled; the headers of the answers apart. */
export interface Weight {
  readonly js: number;
  readonly css: number;
  readonly headers: number;
  readonly requests: number;
  /** The heaviest files so far. */
  readonly heaviest: Readonly<Record<string, number>>;
}

interface Loaded {
  readonly kind: 'js' | 'css';
  readonly file: string;
  readonly encoding: string;
  body: number;
  whole: number;
}

/** Bytes. A script of a hundred gets no smaller by being packed. */
const worthPacking = 200;

/** Scripts and styles by request, with the bytes that came over the line. What comes from the cache weighs nothing. */
export class NetworkLog {
  readonly #session: CDPSession;
  readonly #loaded = new Map<string, Loaded>();

  constructor(session: CDPSession) {
    this.#session = session;
  }

  async begin(): Promise<void> {
    this.#session.on('Network.responseReceived', ({ requestId, type, response }) => {
      if (type !== 'Script' && type !== 'Stylesheet') return;
      const header = Object.entries(response.headers).find(
        ([name]) => name.toLowerCase() === 'content-encoding',
      );
      const kind = type === 'Script' ? 'js' : 'css';
      const isCached = response.fromDiskCache === true;
      const encoding = isCached ? 'cache' : (header?.[1] ?? 'none');
      const file = new URL(response.url).pathname.split('/').at(-1) ?? '';
      this.#loaded.set(requestId, { kind, file, encoding, body: 0, whole: 0 });
    });
    this.#session.on('Network.dataReceived', ({ requestId, encodedDataLength }) => {
      const found = this.#loaded.get(requestId);
      if (found !== undefined) found.body += encodedDataLength;
    });
    this.#session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      const found = this.#loaded.get(requestId);
      if (found !== undefined) found.whole = encodedDataLength;
    });
    await this.#session.send('Network.enable');
  }

  weight(): Weight {
    const all = [...this.#loaded.values()].filter(({ encoding }) => encoding !== 'cache');
    const sum = (kind: Loaded['kind']) =>
      all.filter((each) => each.kind === kind).reduce((total, { body }) => total + body, 0);
    const headers = all.reduce((total, { body, whole }) => total + Math.max(0, whole - body), 0);
    const heaviest = all.sort((a, b) => b.body - a.body).slice(0, 8);
    return {
      js: sum('js'),
      css: sum('css'),
      headers,
      requests: all.filter(({ whole }) => whole > 0).length,
      heaviest: Object.fromEntries(heaviest.map(({ file, body }) => [file, body])),
    };
  }

  /** How it came what can get smaller on the way; what the page had already and only asked about came with no bytes. */
  encodings(): string[] {
    const worthIt = [...this.#loaded.values()].filter(({ body }) => body >= worthPacking);
    return [...new Set(worthIt.map(({ encoding }) => encoding))];
  }
}
