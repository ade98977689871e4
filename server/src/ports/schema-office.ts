import type { Level, Mark, OfficeId } from '@haoshangliang/shared/features/life';
import type { AccountId, Id, SeatId } from '@haoshangliang/shared/kernel';
import type { MeetingId } from '@haoshangliang/shared/wire';

/** Offices, their accounts and browsers, their meetings and who does what in them. */
export interface OfficeTables {
  readonly office: OfficeRow;
  readonly account: AccountRow;
  readonly device: DeviceRow;
  readonly setup_link: SetupLinkRow;
  readonly sign_in_failure: SignInFailureRow;
  readonly meeting: MeetingRow;
  readonly duty: DutyRow;
}

export interface OfficeRow {
  id: OfficeId;
  /** Null for the root of the tree. */
  parent: OfficeId | null;
  level: Level;
  name: string;
  created_at: number;
}

export interface AccountRow {
  id: AccountId;
  office: OfficeId;
  login: string;
  /** The name colleagues and minutes show. */
  name: string;
  /** argon2id, in its own encoding. */
  password_hash: string;
  /** SHA-256 of the printed recovery code, hexadecimal. */
  recovery_hash: string | null;
  created_at: number;
  disabled_at: number | null;
}

/** A browser. Any number of seats, at most one account. */
interface DeviceRow {
  id: Id<'device'>;
  /** SHA-256 of the cookie's token, hexadecimal. */
  token_hash: string;
  account: AccountId | null;
  /** The last account that signed in here: its own lock-out counter spares it the failures of strangers. */
  known_account: AccountId | null;
  created_at: number;
  /** Written at most once a day. */
  seen_at: number;
}

/** The one-time link of the first start; there is none once the first account exists. */
interface SetupLinkRow {
  id: Id<'setup-link'>;
  token_hash: string;
  created_at: number;
}

/** Failures to sign in, for logins that exist and logins that do not alike. */
interface SignInFailureRow {
  /** The login, or login and device where the device is known to the account. */
  key: string;
  failures: number;
  locked_until: number;
  last_at: number;
}

export interface MeetingRow {
  id: MeetingId;
  office: OfficeId;
  /** What made the meeting: `template:<key>`, `case:<id>` or `rehearsal:<meeting>`. */
  source: string;
  mark: Mark;
  created_by: AccountId;
  created_at: number;
  /** Eight characters to type, while the door is open. */
  code: string;
  /** Staff have closed the door: nobody new comes in by code or shared link. */
  door_closed_at: number | null;
  /** The address that was last put on links and QR codes: people hold it in their hands. */
  address: string | null;
}

/** The office's staff in one meeting. The creator has all three duties. */
export interface DutyRow {
  meeting: MeetingId;
  account: AccountId;
  moderate: 0 | 1;
  record: 0 | 1;
  receive: 0 | 1;
  /** The staff seat through which the account acts; null until there is one. */
  seat: SeatId | null;
}
