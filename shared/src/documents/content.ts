import * as z from 'zod/mini';
import { isAllowedHref } from './href.ts';
import { referenceSchema } from './reference.ts';
import { blockIdPattern } from './schema.ts';

const mark = z.union([
  z.strictObject({
    type: z.literal('link'),
    attrs: z.strictObject({ href: z.string().check(z.refine(isAllowedHref)) }),
  }),
  z.strictObject({ type: z.literal('reference'), attrs: referenceSchema }),
  z.strictObject({ type: z.enum(['strong', 'em']) }),
]);

const text = z.strictObject({
  type: z.literal('text'),
  text: z.string().check(z.minLength(1)),
  marks: z.optional(z.array(mark)),
});

const id = z.nullable(z.string().check(z.regex(blockIdPattern)));
const withId = z.strictObject({ id });
const line = z.optional(z.array(text));

const paragraph = z.strictObject({ type: z.literal('paragraph'), attrs: withId, content: line });
const heading = z.strictObject({
  type: z.literal('heading'),
  attrs: z.strictObject({ id, level: z.union([z.literal(1), z.literal(2)]) }),
  content: line,
});

export type TextJson = z.infer<typeof text>;
export type ParagraphJson = z.infer<typeof paragraph>;
export type HeadingJson = z.infer<typeof heading>;

export interface ListJson {
  type: 'ordered_list' | 'bullet_list';
  attrs: { id: string | null };
  content: ListItemJson[];
}

export interface ListItemJson {
  type: 'list_item';
  attrs: { id: string | null };
  content: InnerJson[];
}

interface QuotationJson {
  type: 'blockquote';
  attrs: { id: string | null };
  content: InnerJson[];
}

/** What a list item or a quotation holds. */
export type InnerJson = ParagraphJson | ListJson;

/** One block directly below the document. */
export type BlockJson = ParagraphJson | HeadingJson | ListJson | QuotationJson;

const inner: z.ZodMiniType<InnerJson> = z.lazy(() => z.union([paragraph, list]));
const list: z.ZodMiniType<ListJson> = z.lazy(() =>
  z.strictObject({
    type: z.enum(['ordered_list', 'bullet_list']),
    attrs: withId,
    content: z.array(listItem),
  }),
);
const listItem: z.ZodMiniType<ListItemJson> = z.lazy(() =>
  z.strictObject({ type: z.literal('list_item'), attrs: withId, content: z.array(inner) }),
);
const quotation: z.ZodMiniType<QuotationJson> = z.strictObject({
  type: z.literal('blockquote'),
  attrs: withId,
  content: z.array(inner),
});

export const blockSchema: z.ZodMiniType<BlockJson> = z.union([paragraph, heading, list, quotation]);

/** A whole document as ProseMirror writes it. */
export interface DocumentJson {
  type: 'doc';
  content: BlockJson[];
}

/**
 * What a frozen version says, and what its hash is over: SHA-256 of the RFC 8785 form of exactly this. Anybody who holds
 * the text can compute it again.
 */
export interface CanonicalContent {
  title: string;
  schemaVersion: number;
  doc: DocumentJson;
}

export const canonicalSchema: z.ZodMiniType<CanonicalContent> = z.strictObject({
  title: z.string(),
  schemaVersion: z.int(),
  doc: z.strictObject({ type: z.literal('doc'), content: z.array(blockSchema) }),
});
