import {
  documentLimits,
  fragmentName,
  isCleanText,
  type Reference,
  referenceSchema,
} from '@haoshangliang/shared/documents';
import * as Y from 'yjs';
import { elementSpec, isAllowedAttribute, isAllowedMark } from './schema.ts';
import { TextViolation } from './violation.ts';

/** What an update is measured against: the accepted text, and who sends it. */
export interface Accepted {
  /** Number of elements known of a client id; 0 for one never seen. */
  clockOf(client: number): number;
  /** The id is the sender's own, or nobody's yet. */
  mayWriteAs(client: number): boolean;
  /** There is what the reference points at, under that number. */
  isKnown(reference: Reference): boolean;
}

export interface Checked {
  readonly clients: readonly number[];
  readonly pieces: number;
}

/** Whoever deletes leaves its length behind, so this is far more than a person types. */
const mostElements = 8 * documentLimits.characters;

type Struct = ReturnType<typeof Y.decodeUpdate>['structs'][number];

/**
 * Looks at an update before it is applied: five microseconds against eighty for applying it. Returns the client ids that
 * bring something new, and in how many pieces. Throws a `TextViolation`; `gap` means that something before it is missing.
 */
export function checkUpdate(bytes: Uint8Array, accepted: Accepted): Checked {
  const { structs, ds } = decode(bytes);
  const ends = new Map<number, number>();
  for (const struct of structs) follow(struct, ends, accepted);
  const news = structs.filter(({ id, length }) => id.clock + length > accepted.clockOf(id.client));
  const isKnown = ({ client, clock }: Y.ID) =>
    clock < Math.max(accepted.clockOf(client), ends.get(client) ?? 0);
  if (news.filter(isElement).length > documentLimits.blocksAtOnce)
    throw new TextViolation('too-large');
  for (const struct of news) checkNews(struct, isKnown);
  for (const struct of news) checkReference(struct, accepted);
  checkDeletions(ds, isKnown);
  const clients = [...new Set(news.map(({ id }) => id.client))];
  if (!clients.every((client) => accepted.mayWriteAs(client)))
    throw new TextViolation('foreign-client');
  if (news.reduce((sum, { length }) => sum + length, 0) > mostElements)
    throw new TextViolation('too-large');
  return { clients, pieces: news.length };
}

function decode(bytes: Uint8Array): ReturnType<typeof Y.decodeUpdate> {
  try {
    return Y.decodeUpdate(bytes);
  } catch {
    throw new TextViolation('garbage');
  }
}

function follow(struct: Struct, ends: Map<number, number>, accepted: Accepted): void {
  const { id, length } = struct;
  const end = ends.get(id.client) ?? accepted.clockOf(id.client);
  if (struct instanceof Y.Skip || id.clock > end) throw new TextViolation('gap');
  ends.set(id.client, Math.max(end, id.clock + length));
}

function isElement(struct: Struct): boolean {
  return (
    struct instanceof Y.Item &&
    struct.content instanceof Y.ContentType &&
    struct.content.type instanceof Y.XmlElement
  );
}

function checkNews(struct: Struct, isKnown: (id: Y.ID) => boolean): void {
  // What came and went again while a page was offline comes as a length only.
  if (!(struct instanceof Y.Item)) return;
  const { origin, rightOrigin, parent, parentSub, content } = struct;
  const root: unknown = parent;
  if (typeof root === 'string' && (root !== fragmentName || parentSub !== null)) {
    throw new TextViolation('foreign-root');
  }
  const needed = [origin, rightOrigin, root].filter((id) => id instanceof Y.ID);
  if (!needed.every(isKnown)) throw new TextViolation('gap');
  if (!isAllowedContent(content, parentSub)) throw new TextViolation('foreign-content');
}

/** Nobody makes a text point at what is not there, or at one thing under the number of another. */
function checkReference(struct: Struct, accepted: Accepted): void {
  if (!(struct instanceof Y.Item) || !(struct.content instanceof Y.ContentFormat)) return;
  const { key, value } = struct.content;
  if (key !== 'reference' || value === null) return;
  if (!accepted.isKnown(referenceSchema.parse(value))) throw new TextViolation('foreign-reference');
}

function isAllowedContent(content: unknown, attribute: string | null): boolean {
  if (content instanceof Y.ContentString) {
    if (!isCleanText(content.str)) throw new TextViolation('unclean-text');
    return attribute === null;
  }
  if (content instanceof Y.ContentFormat) return isAllowedMark(content.key, content.value);
  if (content instanceof Y.ContentAny) return isAllowedValue(content.arr, attribute);
  if (content instanceof Y.ContentType) return attribute === null && isAllowedType(content.type);
  return content instanceof Y.ContentDeleted;
}

/** An attribute's later values do not repeat its name: those are checked once they stand in their block. */
function isAllowedValue(values: readonly unknown[], attribute: string | null): boolean {
  const [value] = values;
  if (values.length !== 1) return false;
  if (attribute !== null) return isAllowedAttribute(attribute, value);
  return (typeof value === 'string' && value.length <= 64) || Number.isSafeInteger(value);
}

function isAllowedType(type: unknown): boolean {
  if (type instanceof Y.XmlText) return true;
  return type instanceof Y.XmlElement && elementSpec(type.nodeName) !== undefined;
}

function checkDeletions(
  { clients }: ReturnType<typeof Y.decodeUpdate>['ds'],
  isKnown: (id: Y.ID) => boolean,
): void {
  for (const [client, ranges] of clients) {
    for (const { clock, len } of ranges) {
      if (len > 0 && !isKnown(Y.createID(client, clock + len - 1))) throw new TextViolation('gap');
    }
  }
}
