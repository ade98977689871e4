import { encodeStateVector } from 'yjs';
import type { Batch } from './batch.ts';
import type { Rows } from './document-store.ts';
import { storedFrame } from './frames.ts';
import type { QueueParts } from './queue-parts.ts';

type Parts = Pick<QueueParts, 'store' | 'text' | 'metrics' | 'written' | 'lost'>;

/** Batches on their way: told when they have been written, called saved when they are on disk, both in their order. */
export class Outgoing {
  readonly #parts: Parts;
  /** State vector of what has been told. */
  #told: Uint8Array;
  #underWay = 0;
  #isStopped = false;
  /** Resolves when everything that has been written is on disk and has been called so. */
  stored: Promise<void> = Promise.resolve();

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#told = encodeStateVector(parts.text.doc);
  }

  get isResting(): boolean {
    return this.#underWay === 0;
  }

  /** Nobody hears of anything any more. */
  stop(): void {
    this.#isStopped = true;
  }

  /** Resolves when the batch has been written and told. */
  async send(batch: Batch, owners: Rows['owners']): Promise<void> {
    if (batch.updates.length > 0) return await this.#append(batch, owners);
    this.#tell(batch);
    this.#store(batch, Promise.resolve());
  }

  #append(batch: Batch, owners: Rows['owners']): Promise<void> {
    const { store, metrics } = this.#parts;
    const begun = performance.now();
    return new Promise((resolve, reject) => {
      const written = () => {
        try {
          this.#tell(batch);
          resolve();
        } catch (error) {
          reject(error);
        }
      };
      const onDisk = store.append({ updates: batch.updates, owners }, written).then(() => {
        metrics.updatesAppended(batch.updates.length, (performance.now() - begun) / 1000);
      });
      onDisk.catch(reject);
      this.#store(batch, onDisk);
    });
  }

  #tell(batch: Batch): void {
    if (this.#isStopped) return;
    const from = this.#told;
    this.#told = batch.stateVector;
    this.#parts.written(batch, from);
  }

  /** Never saved before what was written earlier: an edit that came twice is saved when the first of it is. */
  #store(batch: Batch, onDisk: Promise<void>): void {
    this.#underWay += 1;
    this.stored = Promise.all([onDisk, this.stored])
      .then(() => {
        if (!this.#isStopped) acknowledge(batch);
      })
      .catch((error: unknown) => {
        this.stop();
        this.#parts.lost(error);
      })
      .finally(() => {
        this.#underWay -= 1;
      });
  }
}

function acknowledge({ receipts, stateVector }: Batch): void {
  for (const [member, edits] of receipts) member.send(storedFrame(stateVector, edits));
}
