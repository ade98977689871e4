import { copyApi } from './copy-api.ts';
import { deskApi } from './desk-api.ts';
import { documentApi } from './document-api.ts';
import { doorApi } from './door-api.ts';
import { materialApi } from './material-api.ts';
import { meetingApi } from './meeting-api.ts';
import { minutesApi } from './minutes-api.ts';
import { officeApi } from './office-api.ts';
import { outsideApi } from './outside-api.ts';
import { paperApi } from './paper-api.ts';
import { rosterApi } from './roster-api.ts';
import type { HttpRoute } from './route.ts';
import { sessionApi } from './session-api.ts';
import { voteApi } from './vote-api.ts';
import { wordsApi } from './words-api.ts';

const tables = [
  sessionApi,
  officeApi,
  meetingApi,
  doorApi,
  deskApi,
  rosterApi,
  documentApi,
  voteApi,
  materialApi,
  wordsApi,
  copyApi,
  minutesApi,
  outsideApi,
  paperApi,
];

/** Every route with a schema, for tests and documents; pages import the tables they need. */
export const routes: readonly HttpRoute[] = tables.flatMap((table): HttpRoute[] =>
  Object.values(table),
);
