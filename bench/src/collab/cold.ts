import * as Y from 'yjs';
import { type Spread, spread } from '../statistics.ts';
import type { Script } from './script.ts';
import { type Address, until, Wire } from './wire.ts';

interface Cold {
  /** Milliseconds from asking until the whole text is there, of each of five pages. */
  readonly load: Spread;
  /** How many were told that this is all before it was. */
  readonly syncedTooEarly: number;
  readonly isWhole: boolean;
}

const coldPatience = 15_000;

/** Five pages that know nothing, on a server that has just been started. */
export async function cold(address: Address, expected: readonly Script[]): Promise<Cold> {
  const pages = await Promise.all(
    Array.from({ length: 5 }, async () => {
      const begun = performance.now();
      const doc = new Y.Doc();
      const wire = await Wire.open(address);
      let syncedTooEarly = false;
      wire.onUpdate = (update) => {
        Y.applyUpdate(doc, update);
        if (!hasAll(doc, expected)) syncedTooEarly = true;
      };
      // What has been lost does not come; the figures then say so.
      await until(() => hasAll(doc, expected), coldPatience).catch(() => {});
      const took = performance.now() - begun;
      wire.cut();
      return { took, syncedTooEarly, text: textOf(doc) };
    }),
  );
  return {
    load: spread(pages.map(({ took }) => took)),
    syncedTooEarly: pages.filter((page) => page.syncedTooEarly).length,
    isWhole: pages.every(({ text }) => expected.every(({ end }) => text.includes(end))),
  };
}

function hasAll(doc: Y.Doc, scripts: readonly Script[]): boolean {
  return scripts.every(({ client, steps }) => {
    const last = steps.findLast(({ clock }) => clock !== null)?.clock ?? 0;
    return Y.getState(doc.store, client) >= last;
  });
}

function textOf(doc: Y.Doc): string {
  return doc
    .getXmlFragment('text')
    .toArray()
    .map((block) => (block instanceof Y.XmlElement ? block.toArray().join('') : ''))
    .join('\n');
}
