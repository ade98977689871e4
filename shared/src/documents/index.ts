export { accessTo } from './access.ts';
export { type AuthoredSpan, type DocumentAuthorsAnswer, documentAuthorsAnswer } from './authors.ts';
export {
  type BlockJson,
  blockSchema,
  type CanonicalContent,
  canonicalSchema,
  type DocumentJson,
  type HeadingJson,
  type InnerJson,
  type ListItemJson,
  type ListJson,
  type ParagraphJson,
  type TextJson,
} from './content.ts';
export { type DocumentName, parseDocumentName } from './document-name.ts';
export { isAllowedHref } from './href.ts';
export { cleanText, documentLimits, isCleanText } from './limits.ts';
export { documentMessages } from './messages.ts';
export {
  type Cursor,
  cursorSchema,
  type Presence,
  type PresentPerson,
  paletteSize,
} from './presence.ts';
export { countCharacters, linesOf, plainText } from './reading.ts';
export {
  longestReference,
  type Reference,
  referenceSchema,
} from './reference.ts';
export {
  type AttributeSpec,
  blockIdPattern,
  documentMarks,
  documentNodes,
  fragmentName,
  type MarkSpec,
  type NodeSpec,
  schemaVersion,
} from './schema.ts';
export { lostLinesSchema, type Unsent, unsentSchema } from './unsent.ts';
export { type DocumentView, type DocumentViewAnswer, documentViewAnswer } from './view.ts';
