import { sha256 } from '@noble/hashes/sha2.js';
import { idFromBytes } from '../kernel/index.ts';
import { ascii, toBase64 } from './bytes.ts';

/** Sixteen bytes that the voter's device has drawn: whoever knows them finds the ballot in the list. */
export function randomOf(bytes: Uint8Array): string {
  return toBase64(bytes.subarray(0, 16));
}

/**
 * What stands in the list for the ballot with this random number. It says nothing of the number, nor is the same in
 * another vote; 80 bits are enough to be alone among thousands.
 */
export function trackerOf(vote: string, random: string): string {
  const hash = sha256(ascii(`haoshangliang/tracker/1\n${vote}\n${random}`));
  return idFromBytes(hash).slice(0, 16);
}
