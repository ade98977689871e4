import { expect, test } from 'vitest';
import { blockSchema } from './content.ts';
import { documentMarks } from './schema.ts';

const reference = { kind: 'vote', id: '0'.repeat(26), no: 1 };
const pointing = (attrs: object) => ({
  type: 'paragraph',
  attrs: { id: null },
  content: [{ type: 'text', text: '见表决1', marks: [{ type: 'reference', attrs }] }],
});

test('A reference names a kind, an id and a number, and nothing else', () => {
  expect(blockSchema.parse(pointing(reference))).toEqual(pointing(reference));
  const { no: _no, ...less } = reference;
  for (const wrong of [
    less,
    { ...reference, href: 'https://example.cn' },
    { ...reference, kind: 'person' },
    { ...reference, id: '0'.repeat(27) },
    { ...reference, no: 0 },
  ])
    expect([wrong, blockSchema.safeParse(pointing(wrong)).success]).toEqual([wrong, false]);
});

test('Attributes of a reference are checked by value', () => {
  const { kind, id, no } = documentMarks.reference.attrs;
  for (const [attribute, fine, wrong] of [
    [kind, 'speech', 'person'],
    [id, '0'.repeat(26), '0'.repeat(27)],
    [no, 10_000, 10_001],
    [no, 1, 1.5],
  ] as const) {
    expect(() => attribute.validate(fine)).not.toThrow();
    expect(() => attribute.validate(wrong)).toThrow(RangeError);
  }
});
