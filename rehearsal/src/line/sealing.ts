import { createHash, randomBytes } from 'node:crypto';
import { AEAD_ChaCha20Poly1305 } from '@panva/hpke-noble';
import { CipherSuite, KDF_HKDF_SHA256, KEM_DHKEM_X25519_HKDF_SHA256 } from 'hpke';

// What a phone does with a secret ballot, by the protocol alone and with Node's own keys: if the product's pages did
// it otherwise, one of the two would not be counted.
const suite = new CipherSuite(KEM_DHKEM_X25519_HKDF_SHA256, KDF_HKDF_SHA256, AEAD_ChaCha20Poly1305);
const paperLength = 256;

interface Place {
  readonly meeting: string;
  readonly vote: string;
  readonly seat: string;
}

interface Sealed {
  readonly sealed: string;
  /** By which the voter finds the ballot in the list. */
  readonly tracker: string;
}

export async function seal(key: string, place: Place, choice: unknown): Promise<Sealed> {
  const random = randomBytes(16).toString('base64');
  const text = Buffer.from(JSON.stringify({ choice, random }), 'ascii');
  const paper = Buffer.alloc(paperLength);
  paper.writeUInt16BE(text.length);
  text.copy(paper, 2);
  const { meeting, vote, seat } = place;
  const aad = Buffer.from(`haoshangliang/ballot/1\n${meeting}\n${vote}\n${seat}`, 'ascii');
  const to = await suite.DeserializePublicKey(Buffer.from(key, 'base64url'));
  const { encapsulatedSecret, ciphertext } = await suite.Seal(to, paper, { aad });
  const sealed = Buffer.concat([encapsulatedSecret, ciphertext]).toString('base64');
  return { sealed, tracker: trackerOf(vote, random) };
}

const letters = '0123456789abcdefghjkmnpqrstvwxyz';

function trackerOf(vote: string, random: string): string {
  const hash = createHash('sha256').update(`haoshangliang/tracker/1\n${vote}\n${random}`).digest();
  const number = BigInt(`0x${hash.subarray(0, 10).toString('hex')}`);
  return Array.from({ length: 16 }, (_, i) => {
    const digit = Number((number >> BigInt(5 * (15 - i))) & 31n);
    return letters[digit];
  }).join('');
}

export interface Line {
  readonly tracker: string;
  readonly choice: unknown;
}

export function hashOf(vote: string, list: readonly Line[]): string {
  const lines = list.map(({ tracker, choice }) => `${tracker} ${JSON.stringify(choice)}`);
  return createHash('sha256')
    .update([vote, ...lines].join('\n'))
    .digest('hex');
}
