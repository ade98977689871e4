import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { fromBase64, toBase64 } from './bytes.ts';
import { listHash, openBallot, randomOf, seal, trackerOf } from './index.ts';

const pair = generateKeyPairSync('x25519').privateKey.export({ format: 'jwk' });
const key = String(pair.x);
const privateKey = fromBase64(String(pair.d));
const box = { meeting: 'm', vote: 'v', seat: 's' };
const random = randomOf(randomBytes(16));
const paper = { choice: 'yes', random } as const;

describe('sealing', () => {
  test('[VO47] a sealed ballot opens with the key of its vote and in its own place only', async () => {
    const sealed = await seal(key, box, paper);
    expect(await openBallot(privateKey, box, sealed)).toEqual(paper);
    for (const other of [
      { ...box, seat: 'another' },
      { ...box, vote: 'another' },
      { ...box, meeting: 'another' },
    ]) {
      expect(await openBallot(privateKey, other, sealed)).toBeNull();
    }
    const stranger = generateKeyPairSync('x25519').privateKey.export({ format: 'jwk' });
    expect(await openBallot(fromBase64(String(stranger.d)), box, sealed)).toBeNull();
  });

  test('[VO47] every ballot has the same length, and no two are alike', async () => {
    const dots = { kind: 'dots', dots: Array.from({ length: 20 }, () => 100) } as const;
    const papers = ['yes', 'abstain', dots].map((choice) => ({ ...paper, choice }) as typeof paper);
    const sealed = await Promise.all(papers.map((each) => seal(key, box, each)));
    expect(sealed.map(({ length }) => length)).toEqual([408, 408, 408]);
    expect(sealed[0]).toMatch(/^[A-Za-z0-9+/]{406}==$/);
    expect(await seal(key, box, paper)).not.toBe(sealed[0]);
  });

  test('[VO48] whatever is not a ballot is unreadable and nothing more', async () => {
    const strange = [{ choice: 'maybe', random }, { choice: 'yes', random: 'short' }, null, 7];
    for (const each of strange) {
      const sealed = await seal(key, box, (each ?? { choice: null, random: null }) as typeof paper);
      expect(await openBallot(privateKey, box, sealed)).toBeNull();
    }
    for (const bytes of ['', '====', toBase64(new Uint8Array(304)), '\u0000', 'A'.repeat(408)]) {
      expect(await openBallot(privateKey, box, bytes)).toBeNull();
    }
  });

  test('[VO48] a tracker is found by the random number alone, and is another in another vote', () => {
    expect(trackerOf('v', random)).toMatch(/^[0-9a-hjkmnp-tv-z]{16}$/);
    expect(trackerOf('v', random)).toBe(trackerOf('v', random));
    expect(trackerOf('w', random)).not.toBe(trackerOf('v', random));
    expect(trackerOf('v', randomOf(randomBytes(16)))).not.toBe(trackerOf('v', random));
  });

  test('[VO48] the hash of a list changes with every line of it', () => {
    const list = [{ tracker: '0'.repeat(16), choice: 'yes' } as const];
    expect(listHash('v', list)).toMatch(/^[0-9a-f]{64}$/);
    expect(listHash('v', [{ ...list[0]!, choice: 'no' }])).not.toBe(listHash('v', list));
  });

  test('base64 as everybody else writes it', () => {
    for (const length of [0, 1, 2, 3, 31, 32, 304]) {
      const bytes = Uint8Array.from({ length }, (_, i) => (i * 37) & 255);
      expect(toBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'));
      expect(fromBase64(Buffer.from(bytes).toString('base64url'))).toEqual(bytes);
    }
  });
});
