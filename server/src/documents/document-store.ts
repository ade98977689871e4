import { parseDocumentName } from '@haoshangliang/shared/documents';
import type { DeviceId } from '../meetings/standing.ts';
import type { StoredUpdate } from '../ports/document-log.ts';
import type { Storage } from '../ports/storage.ts';
import { Authorship } from './authorship.ts';
import { authorshipBytes, authorshipIn } from './authorship-bytes.ts';

/** A document's log was written to by somebody else: what is held in memory may be wrong. */
export class LogConflict extends Error {
  override readonly name = 'LogConflict';
}

/** What is to be written together. */
export interface Rows {
  readonly updates: readonly Omit<StoredUpdate, 'seq'>[];
  /** Client ids used for the first time, and whose they are from now on. */
  readonly owners: readonly (readonly [client: number, device: DeviceId])[];
}

const compactAfter = { updates: 500, bytes: 256 * 1024 };

/** The log of one document, and whose client ids are whose. */
export class DocumentStore {
  readonly #storage: Storage;
  readonly #name: string;
  /** Of the last update that has been written. */
  #seq = 0;
  #since = { updates: 0, bytes: 0 };
  #authorship = new Authorship();

  constructor(storage: Storage, name: string) {
    this.#storage = storage;
    this.#name = name;
  }

  get seq(): number {
    return this.#seq;
  }

  /** Who wrote what, as far as it has been written. */
  get authorship(): Authorship {
    return this.#authorship;
  }

  /** Everything there is, in the order in which it has to be applied; null: no such document yet. */
  async load(): Promise<Uint8Array[] | null> {
    const stored = await this.#storage.documents.load(this.#name);
    if (stored === null) return null;
    const { state, authors, stateSeq, updates } = stored;
    this.#authorship = authors === null ? new Authorship() : authorshipIn(authors);
    this.#attribute(updates);
    this.#seq = updates.at(-1)?.seq ?? stateSeq;
    this.#since = {
      updates: updates.length,
      bytes: updates.reduce((sum, { bytes }) => sum + bytes.length, 0),
    };
    return [...(state === null ? [] : [state]), ...updates.map(({ bytes }) => bytes)];
  }

  async owners(): Promise<Map<number, DeviceId>> {
    const rows = await this.#clientsOf([this.#name]);
    return new Map(rows.map(({ client, device }) => [client, device]));
  }

  /** Ids that wrote in an earlier epoch: what comes under them is an old text. */
  async pastClients(): Promise<Set<number>> {
    const name = parseDocumentName(this.#name);
    const earlier = Array.from({ length: (name?.epoch ?? 1) - 1 }, (_, i) => i + 1);
    const rows = await this.#clientsOf(earlier.map((epoch) => `${name?.draft}.${epoch}`));
    return new Set(rows.map(({ client }) => client));
  }

  async #clientsOf(documents: readonly string[]) {
    const { db } = this.#storage.tables;
    const query = db.selectFrom('document_client').select(['client', 'device']);
    return await query.where('document', 'in', documents).execute();
  }

  /** Begins the log; false if somebody else has begun it. */
  async create(seed: Uint8Array, at: number): Promise<boolean> {
    const first = { seq: 1, bytes: seed, seat: null, account: null, at };
    return (await this.#storage.documents.append(this.#name, 0, [first])) === 'appended';
  }

  /** Resolves when it is on disk; `written`: the end of the process loses it no more, and the next may be appended. */
  async append({ updates, owners }: Rows, written: () => void = () => {}): Promise<void> {
    // Whose ids they are goes first: it is on disk before anybody hears of what was written under them.
    if (owners.length > 0) await this.#bind(owners);
    const numbered = updates.map((update, i) => ({ ...update, seq: this.#seq + 1 + i }));
    const { documents } = this.#storage;
    const count = () => {
      this.#count(updates);
      written();
    };
    const outcome = await documents.append(this.#name, this.#seq, numbered, count);
    if (outcome === 'conflict') throw new LogConflict(this.#name);
  }

  #count(updates: Rows['updates']): void {
    this.#seq += updates.length;
    this.#attribute(updates);
    this.#since.updates += updates.length;
    this.#since.bytes += updates.reduce((sum, { bytes }) => sum + bytes.length, 0);
  }

  /** Whether the log has grown so long that a state should take its place once these are added. */
  isLongWith(updates: readonly { readonly bytes: Uint8Array }[]): boolean {
    const bytes = updates.reduce((sum, update) => sum + update.bytes.length, this.#since.bytes);
    return (
      this.#since.updates + updates.length >= compactAfter.updates || bytes >= compactAfter.bytes
    );
  }

  get hasUpdates(): boolean {
    return this.#since.updates > 0;
  }

  /** Puts a state in the place of everything up to `seq`; whoever else has done so meanwhile wins. */
  async compact(seq: number, state: Uint8Array): Promise<void> {
    const before = { ...this.#since };
    const compacted = { state, authors: authorshipBytes(this.#authorship) };
    this.#since = { updates: this.#seq - seq, bytes: 0 };
    try {
      await this.#storage.documents.compact(this.#name, seq, compacted);
    } catch (error) {
      this.#since.updates += before.updates;
      this.#since.bytes += before.bytes;
      throw error;
    }
  }

  #attribute(updates: Rows['updates']): void {
    for (const { bytes, seat, account, at } of updates)
      this.#authorship.take(bytes, { seat, account }, at);
  }

  async #bind(owners: Rows['owners']): Promise<void> {
    const { db, write } = this.#bindings();
    const rows = owners.map(([client, device]) => ({ document: this.#name, client, device }));
    await write(
      db
        .insertInto('document_client')
        .values(rows)
        .onConflict((conflict) => conflict.doNothing()),
    );
  }

  #bindings() {
    const { tables } = this.#storage;
    return { db: tables.db, write: tables.write.bind(tables) };
  }
}
