import type { AccountId, Id } from '@haoshangliang/shared/kernel';
import type { MeetingId } from '@haoshangliang/shared/wire';

/** Files that staff brought to a meeting. Which of them are materials, the meeting's stream says. */
export interface FileTables {
  readonly file: FileRow;
  readonly file_part: FilePartRow;
}

export interface FileRow {
  id: Id<'file'>;
  meeting: MeetingId;
  kind: 'pdf' | 'picture';
  pages: number;
  account: AccountId;
  created_at: number;
}

/** A page as a JPEG picture, counted from 1, or a piece of the original PDF, counted from 0. */
export interface FilePartRow {
  file: Id<'file'>;
  sort: 'page' | 'piece';
  number: number;
  /** Bytes. */
  size: number;
  bytes: Uint8Array;
}
