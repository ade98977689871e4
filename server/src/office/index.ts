import { Router } from 'express';
import type { Config } from '../config.ts';
import { createDevices, type Devices } from '../gateway/devices.ts';
import { createRateLimits, defaultLimits } from '../gateway/rate-limit.ts';
import type { ReactionTable } from '../meetings/reactions.ts';
import type { Doors } from '../meetings/standing.ts';
import type { Tables } from '../ports/tables.ts';
import { createAccountBook } from './accounts/account-book.ts';
import { type ConsoleReset, draftConsoleReset, resetAtConsole } from './accounts/console-reset.ts';
import { createLockout } from './accounts/lockout.ts';
import { mountSession } from './accounts/session-routes.ts';
import { createSetUp } from './accounts/set-up.ts';
import { SignIn } from './accounts/sign-in.ts';
import { jsonBodies, refuseBadBodies } from './bodies.ts';
import { createStandingChanges } from './changes.ts';
import { mountCopies } from './copies/copy-routes.ts';
import { mountRestore } from './copies/restore-routes.ts';
import type { OfficeDeps } from './deps.ts';
import { createDeviceBook } from './device-book.ts';
import { mountDesk } from './doors/desk-routes.ts';
import { mountDoor } from './doors/door-routes.ts';
import { createDoors } from './doors/doors.ts';
import { mountInside } from './doors/inside-routes.ts';
import { mountNames } from './doors/name-routes.ts';
import { mountReachCheck } from './doors/reach-check.ts';
import { doorReactions } from './doors/reactions.ts';
import { forgetDaily } from './doors/retention.ts';
import { mountMachine } from './machine/machine-routes.ts';
import { mountErasing } from './meetings/erase-routes.ts';
import { createMeetingBook } from './meetings/meeting-book.ts';
import { mountMeetings } from './meetings/meeting-routes.ts';
import { mountRolls } from './meetings/roll-routes.ts';
import { mountStaff } from './meetings/staff-routes.ts';
import { builtInCases, builtInTemplates } from './meetings/templates.ts';
import { mountOffices } from './offices/office-routes.ts';
import { createOfficeTree } from './offices/office-tree.ts';
import { mountPapers } from './offices/paper-routes.ts';
import { mountPlain } from './plain/routes.ts';
import { mountRoster } from './roster/roster-routes.ts';
import { mountOn } from './routing.ts';
import { openLinkKey } from './secrets.ts';

export type { ConsoleReset } from './accounts/console-reset.ts';
export type { OfficeDeps } from './deps.ts';

/** For whoever sits at the machine: a new password for an account. */
export function createConsole({ keyDir }: Pick<Config, 'keyDir'>) {
  const key = openLinkKey(keyDir);
  return {
    draftReset: (login: string, now: number): ConsoleReset => draftConsoleReset(key, login, now),
    /** `ok`, or the code of the refusal. */
    async reset(tables: Tables, reset: ConsoleReset, now: () => number): Promise<string> {
      const account = await resetAtConsole(
        { tables, book: createAccountBook(tables), key, now },
        reset,
      );
      return 'ok' in account ? account.code : 'ok';
    },
  };
}

export interface Office {
  /** All routes below `/api/` and `/plain`, with their own body parsing; whose pages may call them the gateway has seen to. */
  readonly routes: Router;
  readonly doors: Doors;
  readonly devices: Devices;
  /** Work after commit that the doors do. */
  readonly reactions: ReactionTable;
  /** For the console at start: `/office/setup#<token>`; null once there is an account. */
  setUpToken(): Promise<string | null>;
  /** Ends what is done from time to time. */
  close(): void;
}

export function createOffice(deps: OfficeDeps): Office {
  const parts = partsOf(deps);
  const routes = Router();
  routes.use('/api', jsonBodies(parts.devices));
  const mount = mountOn(routes, parts.devices);
  mountSession(mount, { ...parts, book: parts.accounts });
  mountOffices(mount, { ...parts, book: parts.accounts });
  mountPapers(mount, parts);
  mountMeetings(mount, parts);
  mountStaff(mount, parts);
  mountRolls(mount, parts);
  mountErasing(mount, parts);
  mountDoor(mount, parts);
  mountInside(mount, parts);
  mountDesk(mount, parts);
  mountNames(mount, parts);
  mountRoster(mount, parts);
  mountReachCheck({ mount, routes, deps: parts });
  mountMachine(mount, parts);
  mountCopies({ mount, routes, deps: parts });
  mountRestore(mount, parts);
  const doors = createDoors(parts, parts.changes);
  mountPlain(routes, { ...parts, calls: mount, doors, limits: createRateLimits(defaultLimits) });
  routes.use(['/api', '/plain'], refuseBadBodies);
  const stopForgetting = forgetDaily({ ...parts, clock: deps.clock });
  return {
    routes,
    doors,
    devices: parts.devices,
    reactions: doorReactions(parts),
    setUpToken: () => parts.setUp.token(),
    close: stopForgetting,
  };
}

function partsOf({ clock, ...deps }: OfficeDeps) {
  const { storage, config } = deps;
  const { tables } = storage;
  const now = () => clock.now();
  const key = openLinkKey(config.keyDir);
  const accounts = createAccountBook(tables);
  const tree = createOfficeTree(tables);
  return {
    ...deps,
    tables,
    now,
    key,
    accounts,
    tree,
    book: createMeetingBook(tables, tree),
    changes: createStandingChanges(),
    devices: createDevices(createDeviceBook(tables, now), now),
    setUp: createSetUp({ tables, book: accounts, key, now }),
    signIn: new SignIn({ tables, book: accounts, lockout: createLockout(tables, now) }),
    templates: builtInTemplates(),
    cases: builtInCases(),
  };
}
