import type { OfficeId } from '@haoshangliang/shared/features/life';
import type { AccountId } from '@haoshangliang/shared/kernel';
import type { MeetingId } from '@haoshangliang/shared/wire';

/** What an office prints on its papers, and the numbers it has given. */
export interface PaperTables {
  readonly paper_settings: PaperSettingsRow;
  readonly paper_number: PaperNumberRow;
  readonly issued_minutes: IssuedMinutesRow;
}

interface PaperSettingsRow {
  office: OfficeId;
  /** JSON that says by its `version` which schema reads it. */
  settings: string;
  changed_by: AccountId;
  changed_at: number;
}

export interface PaperNumberRow {
  meeting: MeetingId;
  office: OfficeId;
  form: 'issue' | 'letter';
  prefix: string;
  year: number;
  number: number;
  given_at: number;
}

export interface IssuedMinutesRow {
  meeting: MeetingId;
  /** The event that issued it. */
  seq: number;
  /** SHA-256, hexadecimal, of `content`. */
  hash: string;
  /** RFC 8785 form of all that was printed; its `version` says which program reads it. */
  content: string;
  kept_at: number;
}
