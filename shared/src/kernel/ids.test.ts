import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { idFromBytes, idOf } from './ids.ts';

const bytes = fc.uint8Array({ minLength: 16, maxLength: 16 });
const seat = idOf('seat');

/** The other way round, written independently: the number that the letters stand for. */
function numberOf(id: string): bigint {
  const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';
  // 26 letters hold 130 bits, the last two of them empty.
  return [...id].reduce((sum, letter) => sum * 32n + BigInt(alphabet.indexOf(letter)), 0n) >> 2n;
}

describe('ids', () => {
  test('hold all 128 bits and nothing else', () => {
    const property = fc.property(bytes, (drawn) => {
      const id = idFromBytes<'seat'>(drawn);
      expect(z.safeParse(seat, id)).toEqual({ success: true, data: id });
      expect(numberOf(id)).toBe(drawn.reduce((sum, byte) => sum * 256n + BigInt(byte), 0n));
    });
    fc.assert(property);
  });

  test('two are alike only if their bytes are', () => {
    const property = fc.property(bytes, bytes, (a, b) => {
      const alike = a.every((byte, i) => byte === b[i]);
      expect(idFromBytes(a) === idFromBytes(b)).toBe(alike);
    });
    fc.assert(property);
  });

  test('what comes behind the sixteenth byte is left out', () => {
    const long = new Uint8Array(20).fill(255);
    expect(idFromBytes(long)).toBe(idFromBytes(long.subarray(0, 16)));
    expect(idFromBytes(long)).toBe(`${'z'.repeat(25)}w`);
    expect(idFromBytes(new Uint8Array(16))).toBe('0'.repeat(26));
  });

  test.each([
    '',
    '0'.repeat(25),
    '0'.repeat(27),
    `${'0'.repeat(25)}A`,
    `${'0'.repeat(25)}i`,
    `${'0'.repeat(25)}l`,
    `${'0'.repeat(25)}o`,
    `${'0'.repeat(25)}u`,
    `${'0'.repeat(26)}\n`,
    `${'0'.repeat(25)}０`,
    '__proto__',
    `%00${'0'.repeat(23)}`,
    26,
    null,
    undefined,
    ['0'.repeat(26)],
    { toString: () => '0'.repeat(26) },
  ])('%j is none', (value) => {
    expect(z.safeParse(seat, value).success).toBe(false);
  });
});
