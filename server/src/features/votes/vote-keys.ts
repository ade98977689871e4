import { generateKeyPairSync } from 'node:crypto';
import { mkdir, open, readdir, readFile, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import type { BoxKeys } from '../../meetings/host-tools.ts';

interface Pair {
  /** base64url, as the vote's opening tells it; also in the file's name, so that no two pairs share one. */
  readonly publicKey: string;
  /** Null once it is on disk: from then on only the file holds it. */
  privateKey: Buffer | null;
}

/** A box of which nothing can be read any more, because its key has gone. */
export class KeyGone extends Error {}

/**
 * The private keys of secret votes, each in a file of its own that only this program can read, never in the database nor
 * in a copy of it. Made when the vote opens, destroyed when it is counted.
 */
export class VoteKeys implements BoxKeys {
  readonly #folder: string;
  readonly #pairs = new Map<string, Pair>();
  #keeping: Promise<void> = Promise.resolve();

  constructor(folder: string) {
    this.#folder = folder;
  }

  publicKey(box: string): string {
    const pair = this.#pairs.get(box) ?? newPair();
    this.#pairs.set(box, pair);
    return pair.publicKey;
  }

  keep(): Promise<void> {
    const fresh = [...this.#pairs].filter(([, { privateKey }]) => privateKey !== null);
    if (fresh.length === 0) return this.#keeping.catch(() => {});
    // Several meetings may ask at the same time; what one of them fails of, the next one does not inherit.
    this.#keeping = this.#keeping.catch(() => {}).then(() => this.#keepAll(fresh));
    return this.#keeping;
  }

  async #keepAll(fresh: readonly (readonly [string, Pair])[]): Promise<void> {
    for (const [box, pair] of fresh) {
      if (pair.privateKey === null) continue;
      try {
        await this.#write(fileOf(box, pair.publicKey), pair.privateKey);
      } catch (error) {
        this.#pairs.delete(box);
        throw error;
      } finally {
        pair.privateKey.fill(0);
        pair.privateKey = null;
      }
    }
  }

  /** Rejects with `KeyGone` where there is none: after a move to another machine, or when somebody has deleted it. */
  async read(box: string, publicKey: string): Promise<Uint8Array> {
    try {
      return await readFile(join(this.#folder, fileOf(box, publicKey)));
    } catch (error) {
      if (isMissing(error)) {
        throw new KeyGone('The key of a vote is gone', { cause: error });
      }
      throw error;
    }
  }

  /** Overwrites the key before its file goes; the name of the folder's entry is gone from the disk when this resolves. */
  async destroy(box: string): Promise<void> {
    this.#pairs.delete(box);
    const names = await namesIn(this.#folder);
    // Whoever has taken the whole folder away has taken the key too; the box is still to be emptied.
    if (names === null) return;
    for (const name of names.filter((each) => each.startsWith(`vote-${box}.`))) {
      const path = join(this.#folder, name);
      const file = await open(path, 'r+');
      await file.write(Buffer.alloc(32), 0, 32, 0);
      await file.sync();
      await file.close();
      await unlink(path);
    }
    await this.#syncFolder();
  }

  async #write(name: string, key: Buffer): Promise<void> {
    await mkdir(this.#folder, { recursive: true, mode: 0o700 });
    const file = await open(join(this.#folder, name), 'wx', 0o600);
    await file.writeFile(key);
    await file.sync();
    await file.close();
    await this.#syncFolder();
  }

  /** A new entry of a folder survives a fall of the power only when the folder itself is on disk. */
  async #syncFolder(): Promise<void> {
    // Windows opens no folders.
    if (process.platform === 'win32') return;
    const folder = await open(this.#folder, 'r');
    await folder.sync();
    await folder.close();
  }
}

/** Null: there is no such folder. */
async function namesIn(folder: string): Promise<readonly string[] | null> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}

function fileOf(box: string, publicKey: string): string {
  return `vote-${box}.${publicKey}.key`;
}

function newPair(): Pair {
  const { x, d } = generateKeyPairSync('x25519').privateKey.export({ format: 'jwk' });
  return { publicKey: String(x), privateKey: Buffer.from(String(d), 'base64url') };
}
