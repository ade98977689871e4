import type { DocumentLog } from '../ports/document-log.ts';
import { StorageFault } from '../ports/faults.ts';
import type { Storage } from '../ports/storage.ts';

/** A document log whose next writes fail, as on a disk that is gone for a moment. */
export class FailingDocuments implements DocumentLog {
  readonly #log: DocumentLog;
  failures = 0;
  compactionFails = false;

  constructor(log: DocumentLog) {
    this.#log = log;
  }

  async append(...args: Parameters<DocumentLog['append']>) {
    if (this.failures === 0) return await this.#log.append(...args);
    this.failures -= 1;
    throw gone();
  }

  load: DocumentLog['load'] = (name) => this.#log.load(name);
  compact: DocumentLog['compact'] = (...args) =>
    this.compactionFails ? Promise.reject(gone()) : this.#log.compact(...args);
  destroy: DocumentLog['destroy'] = (name) => this.#log.destroy(name);
}

function gone(): StorageFault {
  return new StorageFault('io-error', 'The disk is gone for a moment');
}

/** A storage whose documents can fail, and which can outlive a server that is started again on it. */
export class FailingStorage implements Storage {
  readonly #storage: Storage;
  readonly documents: FailingDocuments;
  staysOpen = false;

  constructor(storage: Storage) {
    this.#storage = storage;
    this.documents = new FailingDocuments(storage.documents);
  }

  get events() {
    return this.#storage.events;
  }

  get tables() {
    return this.#storage.tables;
  }

  copyTo(path: string): Promise<void> {
    return this.#storage.copyTo(path);
  }

  restoreFrom(path: string): Promise<void> {
    return this.#storage.restoreFrom(path);
  }

  async close(): Promise<void> {
    if (!this.staysOpen) await this.#storage.close();
  }
}
