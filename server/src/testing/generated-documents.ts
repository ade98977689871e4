import fc from 'fast-check';

const id = fc.constant(null);
const marks = fc.uniqueArray(
  fc.constantFrom(
    { type: 'strong' },
    { type: 'em' },
    { type: 'link', attrs: { href: 'https://example.cn/a?b=1' } },
  ),
  { maxLength: 3, selector: ({ type }) => type },
);
const text = fc.record({
  type: fc.constant('text'),
  text: fc.string({
    unit: fc.constantFrom('协', '商', 'a', ' ', '𠮷', '，'),
    minLength: 1,
    maxLength: 6,
  }),
  marks,
});
const line = fc.array(text, { maxLength: 4 });
const paragraph = fc.record({
  type: fc.constant('paragraph'),
  attrs: fc.record({ id }),
  content: line,
});
const heading = fc.record({
  type: fc.constant('heading'),
  attrs: fc.record({ id, level: fc.constantFrom(1, 2) }),
  content: line,
});
const { block } = fc.letrec<{ block: object; inner: object; list: object; item: object }>(
  (tie) => ({
    inner: fc.oneof({ depthSize: 'small', maxDepth: 4 }, paragraph, tie('list')),
    list: fc.record({
      type: fc.constantFrom('ordered_list', 'bullet_list'),
      attrs: fc.record({ id }),
      content: fc.array(tie('item'), { minLength: 1, maxLength: 3 }),
    }),
    item: fc.record({
      type: fc.constant('list_item'),
      attrs: fc.record({ id }),
      content: fc.array(tie('inner'), { minLength: 1, maxLength: 2 }),
    }),
    block: fc.oneof(
      paragraph,
      heading,
      tie('list'),
      fc.record({
        type: fc.constant('blockquote'),
        attrs: fc.record({ id }),
        content: fc.array(tie('inner'), { minLength: 1, maxLength: 2 }),
      }),
    ),
  }),
);
/** Documents of every shape the schema allows, as an editor would hold them before the server has given ids. */
export const documents = fc.record({
  type: fc.constant('doc'),
  content: fc.array(block, { minLength: 1, maxLength: 5 }),
});
