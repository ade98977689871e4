import { expect, test } from 'vitest';
import { chain, stream } from '../contracts/sample-events.ts';
import { follows } from './event-chain.ts';
import type { StoredEvent } from './event-log.ts';

const lift = stream('lift');
const [first, second] = chain(2, '要装电梯') as [StoredEvent, StoredEvent];

test('an event follows the one it was chained to', () => {
  expect(follows(lift, { seq: 0, hash: '' }, first)).toBe(true);
  expect(follows(lift, first, second)).toBe(true);
});

test('a stream passed off as another breaks at its first event', () => {
  expect(follows(stream('square'), { seq: 0, hash: '' }, first)).toBe(false);
  const otherKind = { ...lift, kind: 'matter' as 'meeting' };
  expect(follows(otherKind, { seq: 0, hash: '' }, first)).toBe(false);
});

test.each<[string, Partial<StoredEvent>]>([
  ['another seq', { seq: 3 }],
  ['another type', { type: 'opinions/opinion-edited' }],
  ['another time', { at: 0 }],
  ['another actor', { actor: { ...second.actor, for: 'seat' as never } }],
  ['other data', { data: {} }],
  ['other words', { words: { text: '不要装电梯' } }],
  ['another salt', { salt: '0'.repeat(32) }],
  ['words without their salt', { salt: null }],
  ['another hash of the words', { wordsHash: '0'.repeat(64) }],
  ['another hash', { hash: '0'.repeat(64) }],
])('%s breaks the chain', (_, change) => {
  expect(follows(lift, first, { ...second, ...change })).toBe(false);
});

test('words and salt that were erased together leave the chain whole', () => {
  expect(follows(lift, first, { ...second, words: null, salt: null })).toBe(true);
});
