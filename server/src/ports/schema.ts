import type { DocumentTables } from './schema-documents.ts';
import type { DoorTables } from './schema-doors.ts';
import type { FileTables } from './schema-files.ts';
import type { OfficeTables } from './schema-office.ts';
import type { PaperTables } from './schema-papers.ts';

/** The office's tables, as Kysely sees them. Times are milliseconds since 1970, booleans 0 or 1. */
export type Schema = OfficeTables & DoorTables & DocumentTables & FileTables & PaperTables;

export type {
  DeviceSeatRow,
  DoorTraceRow,
  HouseholdNameRow,
  LinkRow,
  RosterImportRow,
  SeatNameRow,
} from './schema-doors.ts';
export type { AccountRow, DutyRow, MeetingRow, OfficeRow } from './schema-office.ts';
export type { IssuedMinutesRow, PaperNumberRow } from './schema-papers.ts';
