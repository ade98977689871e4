import * as z from 'zod/mini';

declare const brand: unique symbol;

/** A 128-bit random id, unique across installations: 26 letters and digits, so it can be read aloud and put in a link. */
export type Id<Kind extends string> = string & { readonly [brand]: Kind };

export type SeatId = Id<'seat'>;
export type AccountId = Id<'account'>;
export type CommandId = Id<'command'>;

// Crockford's base 32 without i, l, o and u: nothing here can be mistaken for something else on paper.
const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';
const idPattern = /^[0-9a-hjkmnp-tv-z]{26}$/;

/** Schema of an id of the given kind; the kind exists for the compiler only. */
export function idOf<Kind extends string>(_kind: Kind): z.ZodMiniType<Id<Kind>, Id<Kind>> {
  return z.string().check(z.regex(idPattern)) as unknown as z.ZodMiniType<Id<Kind>, Id<Kind>>;
}

/** Writes 16 random bytes as an id. The bytes come from outside: this package has no randomness. */
export function idFromBytes<Kind extends string>(bytes: Uint8Array): Id<Kind> {
  let bits = 0;
  let held = 0;
  let text = '';
  for (const byte of bytes.subarray(0, 16)) {
    held = (held << 8) | byte;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      text += alphabet[(held >> bits) & 31];
    }
    held &= (1 << bits) - 1;
  }
  return `${text}${alphabet[(held << (5 - bits)) & 31]}` as Id<Kind>;
}
