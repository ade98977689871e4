import { deskApi } from './desk-api.ts';
import { doorApi } from './door-api.ts';
import { meetingApi } from './meeting-api.ts';
import { officeApi } from './office-api.ts';
import { rosterApi } from './roster-api.ts';
import type { HttpRoute } from './route.ts';
import { sessionApi } from './session-api.ts';

const tables = [sessionApi, officeApi, meetingApi, doorApi, deskApi, rosterApi];

/** Every route with a schema, for tests and documents; pages import the tables they need. */
export const routes: readonly HttpRoute[] = tables.flatMap((table): HttpRoute[] =>
  Object.values(table),
);

/** As `docs/protocol.md` lists them: `GET /api/me`. */
export const httpRoutes: readonly string[] = routes.map(({ method, path }) => `${method} ${path}`);
