import { randomBytes } from 'node:crypto';

// Crockford's base 32, as the protocol asks for.
const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';

/** A new id of 128 bits, made on the device: 26 characters. */
export function newId(): string {
  let rest = BigInt(`0x${randomBytes(16).toString('hex')}`) << 2n;
  let id = '';
  for (let i = 0; i < 26; i++) {
    id = `${alphabet[Number(rest & 31n)]}${id}`;
    rest >>= 5n;
  }
  return id;
}
