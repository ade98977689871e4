import { setImmediate as nextTurn } from 'node:timers/promises';
import type { BlockJson } from '@haoshangliang/shared/documents';
import { DocumentHost } from '../documents/document-host.ts';
import { DocumentStore } from '../documents/document-store.ts';
import { ClientOwners } from '../documents/intake.ts';
import { LiveText } from '../documents/live-text.ts';
import { Refusals } from '../documents/refusals.ts';
import { seedUpdate } from '../documents/seed.ts';
import { createLogger } from '../observability/logger.ts';
import { createMetrics } from '../observability/metrics.ts';
import type { Clock } from '../ports/clock.ts';
import type { Storage } from '../ports/storage.ts';

const log = createLogger('silent');
const metrics = createMetrics();

/** A process that holds one document. Once it has been killed nothing of what it does reaches the disk any more. */
export class SimulatedServer {
  readonly #storage: Storage;
  readonly #clock: Clock;
  #isDead = false;
  #host: DocumentHost | null = null;
  isLost = false;

  constructor(storage: Storage, clock: Clock) {
    this.#clock = clock;
    this.#storage = this.#mortal(storage);
  }

  get host(): DocumentHost {
    if (this.#host === null) throw new Error('Nothing has been opened');
    return this.#host;
  }

  /** The text as those who follow it have it. */
  get blocks(): BlockJson[] {
    return this.host.view.answer(-1).blocks.map(({ json }) => json);
  }

  /** Reads a document, or begins it with these blocks. */
  async open(name: string, blocks: readonly BlockJson[] = []): Promise<void> {
    const clock = this.#clock;
    const store = new DocumentStore(this.#storage, name);
    if ((await store.load()) === null) await store.create(seedUpdate(blocks), clock.now());
    const text = new LiveText((await store.load()) ?? []);
    text.settle();
    const owners = new ClientOwners(await store.owners(), await store.pastClients());
    const { tables } = this.#storage;
    const refusals = new Refusals(tables, { document: name, clock, log, metrics });
    const lost = () => {
      this.isLost = true;
    };
    const isKnown = () => false;
    const parts = { clock, log, metrics, name, store, text, owners, refusals, isKnown };
    this.#host = new DocumentHost({ ...parts, moved: () => {}, lost });
  }

  /** As when nobody has needed it for a while, or the server ends in peace. */
  async putAway(): Promise<void> {
    await this.host.close();
  }

  kill(): void {
    this.#isDead = true;
  }

  /** Writing takes a moment, in which the process may end. */
  #mortal(storage: Storage): Storage {
    const { documents, tables } = storage;
    const whileAlive = async <T>(work: () => Promise<T>): Promise<T> => {
      await nextTurn();
      return this.#isDead ? await new Promise<never>(() => {}) : await work();
    };
    return {
      events: storage.events,
      documents: {
        load: (name) => documents.load(name),
        append: (...args) => whileAlive(() => documents.append(...args)),
        compact: (...args) => whileAlive(() => documents.compact(...args)),
        destroy: (name) => documents.destroy(name),
      },
      tables: {
        db: tables.db,
        write: (...statements) => whileAlive(() => tables.write(...statements)),
      },
      copyTo: (path) => storage.copyTo(path),
      restoreFrom: (path) => storage.restoreFrom(path),
      close: () => storage.close(),
    };
  }
}
