import { streams } from './0001-streams.ts';
import { documents } from './0002-documents.ts';
import { office } from './0003-office.ts';
import { meetingsAndDoors } from './0004-meetings-and-doors.ts';
import { documentVersions } from './0005-document-versions.ts';
import { files } from './0006-files.ts';
import { rosterOrder } from './0007-roster-order.ts';
import { documentAuthors } from './0008-document-authors.ts';
import { papers } from './0009-papers.ts';
import { issuedMinutes } from './0010-issued-minutes.ts';
import { households } from './0011-households.ts';
import { householdNames } from './0012-household-names.ts';
import type { Migration } from './migration.ts';

/** In the order of their numbers; only ever appended to. */
export const migrations: readonly Migration[] = [
  streams,
  documents,
  office,
  meetingsAndDoors,
  documentVersions,
  files,
  rosterOrder,
  documentAuthors,
  papers,
  issuedMinutes,
  households,
  householdNames,
];
