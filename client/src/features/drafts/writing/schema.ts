import { documentMarks, documentNodes, isAllowedHref } from '@haoshangliang/shared/documents';
import { type MarkSpec, type NodeSpec, Schema } from 'prosemirror-model';

/** The shared schema, with what an editor adds: how a block looks on the page and how it is found in pasted HTML. */
const nodes: Record<string, NodeSpec> = {
  doc: documentNodes.doc,
  paragraph: { ...documentNodes.paragraph, parseDOM: [{ tag: 'p' }], toDOM: () => ['p', 0] },
  heading: {
    ...documentNodes.heading,
    // The page's own headings stand above those of a text.
    parseDOM: [
      ...['h1', 'h2', 'h3'].map((tag) => ({ tag, attrs: { level: 1 } })),
      ...['h4', 'h5', 'h6'].map((tag) => ({ tag, attrs: { level: 2 } })),
    ],
    toDOM: ({ attrs }) => [attrs['level'] === 1 ? 'h3' : 'h4', 0],
  },
  ordered_list: {
    ...documentNodes.ordered_list,
    parseDOM: [{ tag: 'ol' }],
    toDOM: () => ['ol', 0],
  },
  bullet_list: { ...documentNodes.bullet_list, parseDOM: [{ tag: 'ul' }], toDOM: () => ['ul', 0] },
  list_item: { ...documentNodes.list_item, parseDOM: [{ tag: 'li' }], toDOM: () => ['li', 0] },
  blockquote: {
    ...documentNodes.blockquote,
    parseDOM: [{ tag: 'blockquote' }],
    toDOM: () => ['blockquote', 0],
  },
  text: documentNodes.text,
};

const marks: Record<string, MarkSpec> = {
  link: {
    ...documentMarks.link,
    parseDOM: [
      {
        tag: 'a[href]',
        getAttrs: (element) => {
          const href = element.getAttribute('href');
          return isAllowedHref(href) ? { href } : false;
        },
      },
    ],
    toDOM: ({ attrs }) => ['a', { href: `${attrs['href']}`, rel: 'noopener noreferrer' }, 0],
  },
  // Not read out of a clipboard: what comes from another meeting's page is words and no more.
  reference: { ...documentMarks.reference, toDOM: () => ['span', { 'data-reference': '' }, 0] },
  strong: {
    parseDOM: [
      { tag: 'strong' },
      // Some clipboards wrap everything in a <b> that is not bold.
      { tag: 'b:not([data-weight="normal"])' },
      { tag: '[data-weight="bold"]', consuming: false },
    ],
    toDOM: () => ['strong', 0],
  },
  em: {
    parseDOM: [{ tag: 'em' }, { tag: 'i' }],
    toDOM: () => ['em', 0],
  },
};

export const textSchema = new Schema({ nodes, marks });

/** A node or mark of the schema by its name. Throws for a name that it does not have. */
export function nodeType(name: keyof typeof documentNodes) {
  const type = textSchema.nodes[name];
  if (type === undefined) throw new Error(`No node ${name}`);
  return type;
}

export function markType(name: keyof typeof documentMarks) {
  const type = textSchema.marks[name];
  if (type === undefined) throw new Error(`No mark ${name}`);
  return type;
}
