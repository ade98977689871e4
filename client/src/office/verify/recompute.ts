import { type Broken, type Hashing, type Sound, verifyRecord } from '@haoshangliang/shared/record';
import canonicalize from 'canonicalize';
import { toHexString } from 'lib0/buffer';
import { digest } from 'lib0/hash/sha256';

const encoder = new TextEncoder();

/** Without the browser's own cryptography: on an unencrypted line there is none. */
const hashing: Hashing = {
  sha256: (text) => toHexString(digest(encoder.encode(text))),
  canonical(value) {
    const text = canonicalize(value);
    if (text === undefined) throw new TypeError('Nothing to write');
    return text;
  },
};

/** What a file turned out to be; recomputed here, with nothing asked of the server. */
export function recompute(text: string): Sound | Broken {
  try {
    return verifyRecord(JSON.parse(text), hashing);
  } catch {
    // No JSON, or something in it that JSON cannot say again.
    return { sound: false, fault: 'not-a-record', seq: 0 };
  }
}
