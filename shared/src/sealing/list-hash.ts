import { sha256 } from '@noble/hashes/sha2.js';
import { listText, type Published } from '../features/votes/index.ts';
import { ascii } from './bytes.ts';

/** SHA-256 of a published list, hexadecimal: the same on the server, on every phone and by hand. */
export function listHash(vote: string, list: readonly Published[]): string {
  const hash = sha256(ascii(listText(vote, list)));
  return [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
