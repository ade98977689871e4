import type { DocumentJson } from '@haoshangliang/shared/documents';
import type { Forms, MinutesFrame, MinutesTable, Seqs } from '@haoshangliang/shared/minutes';
import type { MeetingId } from '@haoshangliang/shared/wire';
import { hashing } from '../ports/event-chain.ts';
import type { IssuedMinutesRow } from '../ports/schema.ts';
import type { Tables } from '../ports/tables.ts';

/** All that is printed of issued minutes: names, heading, signer and copies are those of the moment, for good. */
export interface IssuedContent {
  /** A later shape has a later number, and says how this one is read. */
  readonly version: 1;
  /** The event that issued them, and the head of the chain at it. */
  readonly head: { readonly seq: number; readonly hash: string };
  readonly frame: MinutesFrame;
  readonly doc: DocumentJson;
  readonly tables: readonly MinutesTable[];
  readonly forms: Forms;
  readonly sources: Readonly<Record<string, Seqs>>;
}

export interface Issued {
  /** 1: the original; n + 1: 更正第n号. */
  readonly no: number;
  readonly seq: number;
  readonly hash: string;
  readonly content: IssuedContent;
}

/** What has been issued, kept as it was printed. */
export interface IssuedBook {
  /** Resolves to the hash when it is on disk; what is kept already stays as it is. */
  keep(meeting: MeetingId, content: IssuedContent, at: number): Promise<string>;
  /** Null: the event has issued nothing, or it is not kept yet. Throws where what is stored is not what was hashed. */
  find(meeting: MeetingId, seq: number): Promise<Issued | null>;
  /** All of them, the original first. */
  all(meeting: MeetingId): Promise<Issued[]>;
}

export function createIssuedBook(tables: Tables): IssuedBook {
  const rowsOf = (meeting: MeetingId) =>
    tables.db
      .selectFrom('issued_minutes')
      .selectAll()
      .where('meeting', '=', meeting)
      .orderBy('seq')
      .execute();
  const all = async (meeting: MeetingId) => (await rowsOf(meeting)).map(issuedOf);
  return {
    async keep(meeting, content, at) {
      const text = hashing.canonical(content);
      const row = { meeting, seq: content.head.seq, hash: hashing.sha256(text) };
      await tables.write(
        tables.db
          .insertInto('issued_minutes')
          .values({ ...row, content: text, kept_at: at })
          .onConflict((conflict) => conflict.columns(['meeting', 'seq']).doNothing()),
      );
      const kept = (await rowsOf(meeting)).find(({ seq }) => seq === row.seq);
      if (kept === undefined) throw new Error('What was issued was not kept');
      return kept.hash;
    },
    find: async (meeting, wanted) => (await all(meeting)).find(({ seq }) => seq === wanted) ?? null,
    all,
  };
}

function issuedOf({ seq, hash, content }: IssuedMinutesRow, i: number): Issued {
  if (hashing.sha256(content) !== hash)
    throw new Error(`What event ${seq} issued has been changed`);
  return { no: i + 1, seq, hash, content: JSON.parse(content) as IssuedContent };
}
