import type { Id } from '@haoshangliang/shared/kernel';
import type { MeetingId } from '@haoshangliang/shared/wire';
import type { Generated } from 'kysely';

/** What stands beside the logs of the texts: whose client ids are whose, and the versions that were frozen. */
export interface DocumentTables {
  readonly document_client: DocumentClientRow;
  readonly document_cut: DocumentCutRow;
  readonly document_refusal: DocumentRefusalRow;
}

/** A Yjs client id belongs to the browser that used it first. Those of the server stand in no row. */
interface DocumentClientRow {
  /** Its name: draft and epoch. */
  document: string;
  client: number;
  device: Id<'device'>;
}

/** A text as it was when it was frozen. Until the meeting has recorded the version, a later cut takes its place. */
export interface DocumentCutRow {
  document: string;
  meeting: MeetingId;
  /** SHA-256 of `content`, hexadecimal. */
  hash: string;
  /** RFC 8785 form of the canonical content: title, schema version, document. */
  content: string;
  /** Yjs update that holds the whole text, and its state vector. */
  state: Uint8Array;
  state_vector: Uint8Array;
  /** Last update of the log that is in it. */
  seq: number;
  characters: number;
  at: number;
}

/** Something a page sent that was not let in. */
interface DocumentRefusalRow {
  number: Generated<number>;
  document: string;
  device: Id<'device'>;
  seat: string | null;
  violation: string;
  /** Bytes that came. */
  size: number;
  /** The first of them. */
  bytes: Uint8Array;
  at: number;
}
