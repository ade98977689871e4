import { expect, test } from 'vitest';
import { getIn, setIn, valuesOf } from '../../kernel/index.ts';
import { liftMeeting } from '../../testing/index.ts';
import { isKnownReference, referables } from './references.ts';

const { state } = liftMeeting();
const all = referables(state);
const [spoken] = all.filter(({ reference }) => reference.kind === 'speech');
const [vote] = all.filter(({ reference }) => reference.kind === 'vote');

test('What was said and what was voted on can be pointed at, each under its number', () => {
  expect(all.length).toBeGreaterThan(3);
  for (const { reference } of all) {
    expect(isKnownReference(state, reference)).toBe(true);
    expect(isKnownReference(state, { ...reference, no: reference.no + 1 })).toBe(false);
    expect(isKnownReference(state, { ...reference, id: '0'.repeat(26) })).toBe(false);
    expect(isKnownReference(null, reference)).toBe(false);
  }
  if (spoken === undefined || vote === undefined) throw new Error('nothing was said');
  expect(isKnownReference(state, { ...spoken.reference, kind: 'opinion' })).toBe(true);
  expect(isKnownReference(state, { ...spoken.reference, kind: 'vote' })).toBe(false);
  expect(vote.words).not.toBeNull();
});

test('What is hidden is not offered any more, and what points at it stays', () => {
  const [opinion] = valuesOf(state.opinions.opinions);
  if (opinion === undefined) throw new Error('no opinion');
  const known = getIn(state.opinions.opinions, opinion.id) ?? opinion;
  const hidden = setIn(state.opinions.opinions, opinion.id, {
    ...known,
    status: 'hidden' as const,
  });
  const after = { ...state, opinions: { ...state.opinions, opinions: hidden } };
  const ids = referables(after).map(({ reference }) => reference.id);
  expect(ids).not.toContain(opinion.id);
  const { id, no } = opinion;
  expect(isKnownReference(after, { kind: 'opinion', id, no })).toBe(true);
});
