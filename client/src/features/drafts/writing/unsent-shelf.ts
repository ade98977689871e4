import { lostLinesSchema, type Unsent, unsentSchema } from '@haoshangliang/shared/documents';
import { type DraftId, documentName } from '@haoshangliang/shared/features/drafts';
import { parse } from '@haoshangliang/shared/wire';
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { noteLeftBehind, removeNote, type Whose } from '../left-behind.ts';

/** Whose changes, to which text. */
export type Place = Omit<Unsent, 'updates' | 'lines'>;

interface Tables extends DBSchema {
  unsent: { key: [name: string, page: string]; value: Unsent };
  lost: { key: string; value: readonly string[] };
}

const nameOf = ({ draft, epoch }: Place) => documentName(draft, epoch);
const keyOf = (place: Place): [string, string] => [nameOf(place), place.page];
const lostKey = ({ draft, writer }: Whose) => `${draft}.${writer}`;
const noteOf = ({ epoch, page }: Place) => `${epoch}.${page}`;

/** Keeps on the device what is not on the server yet. Where a device keeps nothing it lasts as long as the page. */
export class UnsentShelf {
  #tables: Promise<IDBPDatabase<Tables>> | undefined;
  /** False once the device has refused to keep something. */
  keeps = true;

  async put(unsent: Unsent): Promise<void> {
    noteLeftBehind(unsent, noteOf(unsent));
    await this.#use((tables) => tables.put('unsent', unsent, keyOf(unsent)));
  }

  async drop(place: Place): Promise<void> {
    await this.#use((tables) => tables.delete('unsent', keyOf(place)));
    removeNote(place, noteOf(place));
  }

  /** What pages of this device have left of any epoch of a draft. */
  async leftOf(draft: DraftId): Promise<readonly Unsent[]> {
    const range = () => IDBKeyRange.bound([`${draft}.`], [`${draft}/`]);
    return (await this.#use(async (tables) => known(await tables.getAll('unsent', range())))) ?? [];
  }

  /**
   * Hands to a page what earlier pages of the same writer left of the same text. One transaction: what is taken over is
   * always under one key or the other.
   */
  async takeOver(into: Place): Promise<Unsent | null> {
    return this.#use(async (tables) => {
      const { store, done } = tables.transaction('unsent', 'readwrite');
      const all = await store.getAll(IDBKeyRange.bound([nameOf(into)], [nameOf(into), []]));
      const left = known(all).filter(({ writer }) => writer === into.writer);
      const taken: Unsent = {
        ...into,
        updates: left.flatMap(({ updates }) => updates),
        lines: [...new Set(left.flatMap(({ lines }) => lines))],
      };
      for (const one of left) void store.delete(keyOf(one));
      if (left.length > 0) void store.put(taken, keyOf(into));
      await done;
      if (left.length === 0) return null;
      for (const one of left) removeNote(one, noteOf(one));
      noteLeftBehind(into, noteOf(into));
      return taken;
    });
  }

  /** What was given back to the person and not let go. */
  async lost(whose: Whose): Promise<readonly string[]> {
    const lines = await this.#use((tables) => tables.get('lost', lostKey(whose)));
    const parsed = parse(lostLinesSchema, lines);
    return parsed.ok ? parsed.value : [];
  }

  /** False where the device did not take it. */
  async setLost(whose: Whose, lines: readonly string[]): Promise<boolean> {
    const key = lostKey(whose);
    const isKept = await this.#use(async (tables) => {
      await (lines.length > 0 ? tables.put('lost', lines, key) : tables.delete('lost', key));
      return true;
    });
    if (lines.length > 0) noteLeftBehind(whose, 'lost');
    else removeNote(whose, 'lost');
    return isKept === true;
  }

  /** Null where the device has no such store, forbids it, or is full. */
  async #use<T>(use: (tables: IDBPDatabase<Tables>) => Promise<T>): Promise<T | null> {
    try {
      this.#tables ??= openTables();
      return await use(await this.#tables);
    } catch {
      this.keeps = false;
      return null;
    }
  }
}

function openTables(): Promise<IDBPDatabase<Tables>> {
  return openDB<Tables>('haoshangliang', 1, {
    upgrade(tables) {
      tables.createObjectStore('unsent');
      tables.createObjectStore('lost');
    },
  });
}

/** What an older page wrote in another form is left alone. */
function known(found: readonly unknown[]): Unsent[] {
  return found.flatMap((one) => {
    const parsed = parse(unsentSchema, one);
    return parsed.ok ? [parsed.value] : [];
  });
}
