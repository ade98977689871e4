import type { OfficeId } from '@haoshangliang/shared/features/life';
import type { ClaimId, HouseholdId } from '@haoshangliang/shared/features/people';
import type { AccountId, Id, SeatId } from '@haoshangliang/shared/kernel';
import type { MeetingId } from '@haoshangliang/shared/wire';

/** People and how they come in: names, links, devices at the door, consent. All of it can be deleted on request. */
export interface DoorTables {
  readonly person: PersonRow;
  readonly seat_name: SeatNameRow;
  readonly household_name: HouseholdNameRow;
  readonly link: LinkRow;
  readonly admission: AdmissionRow;
  readonly device_seat: DeviceSeatRow;
  readonly consent: ConsentRow;
  readonly door_trace: DoorTraceRow;
  readonly roster_import: RosterImportRow;
}

interface PersonRow {
  id: Id<'person'>;
  office: OfficeId;
  full_name: string;
  created_at: number;
}

/** What a seat is called in a meeting. The only place where a seat has a name. */
export interface SeatNameRow {
  meeting: MeetingId;
  seat: SeatId;
  person: Id<'person'> | null;
  /** What everybody sees. */
  display_name: string;
  /** Staff and drafters only. */
  full_name: string | null;
  room: string | null;
  phone: string | null;
  /** The role as the office's own list calls it. */
  label: string | null;
  /** Place on the office's own list, counted from 1; 0 for names from before there were places. */
  position: number;
  /** Staff invited this person: 已发. */
  invited_at: number | null;
}

/** What an office calls a household: 户号. The only place where a household has a name. */
export interface HouseholdNameRow {
  meeting: MeetingId;
  household: HouseholdId;
  /** How names are told apart: no two of a meeting are alike. */
  folded: string;
  name: string;
}

export interface LinkRow {
  id: Id<'link'>;
  meeting: MeetingId;
  kind: 'shared' | 'personal';
  /** Null for a shared link. */
  seat: SeatId | null;
  /** SHA-256 of the token, hexadecimal. */
  token_hash: string;
  created_at: number;
  /** Reading and rating last until then; null: until the matter is closed. Voting ends with the meeting. */
  reading_until: number | null;
  revoked_at: number | null;
}

/** A browser that came in by a shared link or the code: it may look on. */
interface AdmissionRow {
  device: Id<'device'>;
  meeting: MeetingId;
  link: Id<'link'> | null;
  at: number;
}

/** A browser and whose it says it is. Of several browsers that rightly have a seat, the last one holds it. */
export interface DeviceSeatRow {
  device: Id<'device'>;
  meeting: MeetingId;
  seat: SeatId;
  /** The claim in the meeting that staff have to settle; null: by a personal link, or a visitor's own new seat. */
  claim: ClaimId | null;
  link: Id<'link'> | null;
  /** When it was taken, or when its claim was confirmed. */
  at: number;
}

/** That a person was told what happens to their data, in which wording, and agreed. */
interface ConsentRow {
  id: Id<'consent'>;
  meeting: MeetingId;
  device: Id<'device'>;
  /** Null until the browser has a seat. */
  seat: SeatId | null;
  text_version: string;
  at: number;
  withdrawn_at: number | null;
}

type DoorTraceKind =
  | 'seat-taken'
  | 'seat-moved'
  | 'seat-released'
  | 'desk-opened'
  | 'link-renewed'
  | 'code-renewed'
  | 'code-guessed'
  | 'words-erased';

/** What happened at the door, for staff: who took a seat over from another browser, which link was renewed, who had words erased. */
export interface DoorTraceRow {
  id: Id<'door-trace'>;
  meeting: MeetingId;
  at: number;
  kind: DoorTraceKind;
  seat: SeatId | null;
  account: AccountId | null;
}

/** A list that has been read and waits to be looked at. Gone after a day, or when it has been taken over. */
export interface RosterImportRow {
  id: Id<'roster-import'>;
  meeting: MeetingId;
  account: AccountId;
  created_at: number;
  /** The cells, JSON: string[][]. */
  cells: string;
}
