import {
  AEAD_ChaCha20Poly1305,
  KDF_HKDF_SHA256,
  KEM_DHKEM_X25519_HKDF_SHA256,
} from '@panva/hpke-noble';
import { CipherSuite } from 'hpke';
import * as z from 'zod/mini';
import { answerSchema } from '../features/votes/index.ts';
import { ascii, fromAscii, fromBase64, toBase64 } from './bytes.ts';

/** RFC 9180 in plain JavaScript: pages on the plain line of a hall have no `crypto.subtle`. */
const suite = new CipherSuite(KEM_DHKEM_X25519_HKDF_SHA256, KDF_HKDF_SHA256, AEAD_ChaCha20Poly1305);

/** Longer than the longest ballot there is. All are padded to it, so that their length says nothing. */
const paperLength = 256;
const encapsulated = 32;

/** Whose ballot in which vote of which meeting: a ballot opens in no other place. */
export interface Box {
  readonly meeting: string;
  readonly vote: string;
  readonly seat: string;
}

/** What a ballot is bound to. */
function boxText({ meeting, vote, seat }: Box): string {
  return `haoshangliang/ballot/1\n${meeting}\n${vote}\n${seat}`;
}

const paperSchema = z.strictObject({
  choice: answerSchema,
  random: z.string().check(z.regex(/^[A-Za-z0-9+/]{22}==$/)),
});

/** A ballot as its voter filled it in. */
export type Opened = z.infer<typeof paperSchema>;

/** Seals a ballot, on the device of its voter, to the key that the vote opened with; base64, always of the same length. */
export async function seal(key: string, box: Box, paper: Opened): Promise<string> {
  const text = ascii(JSON.stringify({ choice: paper.choice, random: paper.random }));
  if (text.length > paperLength - 2) throw new Error('A ballot is longer than any can be');
  const padded = new Uint8Array(paperLength);
  new DataView(padded.buffer).setUint16(0, text.length);
  padded.set(text, 2);
  const to = await suite.DeserializePublicKey(fromBase64(key));
  const { encapsulatedSecret, ciphertext } = await suite.Seal(to, padded, {
    aad: ascii(boxText(box)),
  });
  const sealed = new Uint8Array(encapsulatedSecret.length + ciphertext.length);
  sealed.set(encapsulatedSecret);
  sealed.set(ciphertext, encapsulatedSecret.length);
  return toBase64(sealed);
}

/** Opens a ballot with the vote's private key; null: nobody sealed it for this place, or what it says is no ballot. */
export async function openBallot(
  privateKey: Uint8Array,
  box: Box,
  sealed: string,
): Promise<Opened | null> {
  try {
    const bytes = fromBase64(sealed);
    const key = await suite.DeserializePrivateKey(privateKey);
    const from = bytes.subarray(0, encapsulated);
    const padded = await suite.Open(key, from, bytes.subarray(encapsulated), {
      aad: ascii(boxText(box)),
    });
    const length = new DataView(padded.buffer, padded.byteOffset).getUint16(0);
    const text = fromAscii(padded.subarray(2, 2 + length));
    const paper = z.safeParse(paperSchema, JSON.parse(text));
    return paper.success ? paper.data : null;
  } catch {
    return null;
  }
}
