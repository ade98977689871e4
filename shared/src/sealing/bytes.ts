/** base64 without `btoa` or `Buffer`: the same on phones, in threads and in tests. */
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

export function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (let i = 0; i < bytes.length; i += 3) {
    const three = bytes.subarray(i, i + 3);
    const [a = 0, b = 0, c = 0] = three;
    const word = (a << 16) | (b << 8) | c;
    const four = [18, 12, 6, 0].map((shift) => letters[(word >> shift) & 63]);
    text += four
      .slice(0, three.length + 1)
      .join('')
      .padEnd(4, '=');
  }
  return text;
}

/** Also base64url; what is not base64 is skipped, so that nothing here throws. */
export function fromBase64(text: string): Uint8Array {
  const digits = [...text.replaceAll('-', '+').replaceAll('_', '/')]
    .map((letter) => letters.indexOf(letter))
    .filter((digit) => digit >= 0);
  const bytes = new Uint8Array(Math.floor((digits.length * 6) / 8));
  for (let i = 0; i < bytes.length; i++) {
    const bit = i * 8;
    const at = Math.floor(bit / 6);
    const pair = ((digits[at] ?? 0) << 6) | (digits[at + 1] ?? 0);
    bytes[i] = (pair >> (4 - (bit % 6))) & 255;
  }
  return bytes;
}

/** Ids, numbers and JSON without names: nothing that is sealed or hashed here has any other characters. */
export function ascii(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0) & 127);
}

export function fromAscii(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}
