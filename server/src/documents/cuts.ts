import { createHash } from 'node:crypto';
import {
  type CanonicalContent,
  canonicalSchema,
  schemaVersion,
} from '@haoshangliang/shared/documents';
import type { MeetingId } from '@haoshangliang/shared/wire';
import canonicalize from 'canonicalize';
import type { DocumentCutRow } from '../ports/schema-documents.ts';
import type { Tables } from '../ports/tables.ts';
import type { CutText } from './cut-text.ts';

/** A frozen text and the hash over exactly it. */
export interface FrozenText {
  readonly content: CanonicalContent;
  readonly hash: string;
  readonly characters: number;
}

function canonicalForm(content: CanonicalContent): string {
  const text = canonicalize(content);
  if (text === undefined) throw new Error('Nothing to write');
  return text;
}

function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

export interface CutOrigin {
  readonly document: string;
  readonly meeting: MeetingId;
  readonly title: string;
  readonly at: number;
}

/** Keeps a cut; resolves when it is on disk. A cut of the same document whose version was never recorded gives way. */
export async function keepCut(
  tables: Tables,
  cut: CutText,
  { document, meeting, title, at }: CutOrigin,
): Promise<FrozenText> {
  const content = { title, schemaVersion, doc: cut.doc };
  const text = canonicalForm(content);
  const { state, stateVector, seq, characters } = cut;
  const row: DocumentCutRow = {
    ...{ document, meeting, hash: sha256(text), content: text },
    ...{ state, state_vector: stateVector, seq, characters, at },
  };
  const insert = tables.db.insertInto('document_cut').values(row);
  await tables.write(insert.onConflict((conflict) => conflict.column('document').doUpdateSet(row)));
  return { content, hash: row.hash, characters };
}

/** Null where the document has never been cut. Throws where what is stored is not what was hashed. */
export async function findCut(tables: Tables, document: string): Promise<FrozenText | null> {
  const query = tables.db.selectFrom('document_cut').select(['content', 'hash', 'characters']);
  const row = await query.where('document', '=', document).executeTakeFirst();
  if (row === undefined) return null;
  const { content, hash, characters } = row;
  if (sha256(content) !== hash) throw new Error(`The frozen text of ${document} has been changed`);
  return { content: canonicalSchema.parse(JSON.parse(content)), hash, characters };
}
