import { idFromBytes } from '../kernel/index.ts';

/**
 * The id of a block, made from what the block is about: composed again from the same record, the same sentence has the
 * same id, so that it can be found again in the text people have edited since. Ten characters, as documents want them.
 */
export function blockIdOf(key: string): string {
  const bytes = new Uint8Array(16);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, fnv(key, 0x811c9dc5));
  view.setUint32(4, fnv(key, 0x2545f491));
  return idFromBytes<'block'>(bytes).slice(0, 10);
}

function fnv(text: string, seed: number): number {
  let hash = seed;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}
