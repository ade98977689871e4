import { isAllowedHref } from './href.ts';
import { isReferenceId, isReferenceKind, isReferenceNumber } from './reference.ts';

/** An attribute of a node or a mark. `validate` throws a RangeError for a value that is not allowed. */
export interface AttributeSpec {
  readonly default?: string | number | null;
  readonly validate: (value: unknown) => void;
}

export interface NodeSpec {
  /** Content expression of ProseMirror. */
  readonly content?: string;
  readonly group?: string;
  readonly defining?: boolean;
  readonly attrs?: Readonly<Record<string, AttributeSpec>>;
}

export interface MarkSpec {
  readonly inclusive?: boolean;
  readonly attrs?: Readonly<Record<string, AttributeSpec>>;
}

/** Raised with every change of the schema below; a page with another version has to reload before it may write. */
export const schemaVersion = 2;

/** Name of the one root of a document's shared types. */
export const fragmentName = 'text';

export const blockIdPattern = /^[0-9a-hjkmnp-tv-z]{10}$/;

function only(allowed: (value: unknown) => boolean): AttributeSpec['validate'] {
  return (value) => {
    if (!allowed(value)) throw new RangeError('Value not allowed');
  };
}

/** Given by the server, unique within the document; null on a page until it has been given. */
const id: AttributeSpec = {
  default: null,
  validate: only(
    (value) => value === null || (typeof value === 'string' && blockIdPattern.test(value)),
  ),
};

/**
 * What a document may contain, in the words of ProseMirror but without it: each side adds what it needs. What a node
 * contains is asked by kind and number only, never by order, so that two people's edits together can break it in one
 * way alone: a list or a quotation may be left empty.
 */
export const documentNodes = {
  doc: { content: 'block+' },
  paragraph: { content: 'text*', group: 'block inner', attrs: { id } },
  heading: {
    content: 'text*',
    group: 'block',
    defining: true,
    attrs: { id, level: { default: 1, validate: only((value) => value === 1 || value === 2) } },
  },
  ordered_list: { content: 'list_item+', group: 'block inner', attrs: { id } },
  bullet_list: { content: 'list_item+', group: 'block inner', attrs: { id } },
  list_item: { content: 'inner+', defining: true, attrs: { id } },
  blockquote: { content: 'inner+', group: 'block', defining: true, attrs: { id } },
  text: {},
} as const satisfies Record<string, NodeSpec>;

export const documentMarks = {
  link: { inclusive: false, attrs: { href: { validate: only(isAllowedHref) } } },
  /** Points at an opinion, a speech or a vote of the meeting; the words under it say which without it too. */
  reference: {
    inclusive: false,
    attrs: {
      kind: { validate: only(isReferenceKind) },
      id: { validate: only(isReferenceId) },
      no: { validate: only(isReferenceNumber) },
    },
  },
  strong: {},
  em: {},
} as const satisfies Record<string, MarkSpec>;
