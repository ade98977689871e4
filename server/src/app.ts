import { createServer, type Server as HttpServer } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { openSqliteStorage } from './adapters/sqlite/sqlite-storage.ts';
import { systemClock } from './adapters/system/system-clock.ts';
import { canKeep } from './composition/can-keep.ts';
import { createTexts, type Texts } from './composition/documents.ts';
import { createEngine, type Engine } from './composition/engine.ts';
import { createBoxes } from './composition/votes.ts';
import type { Config } from './config.ts';
import { recountAttendance } from './features/attendance/index.ts';
import {
  type CopyDeps,
  copyAfterSitting,
  copyDaily,
  copyData,
  listCopies,
  sweepBroken,
} from './features/life/index.ts';
import { materialRoutes } from './features/materials/index.ts';
import type { LineLimits } from './gateway/collab-line.ts';
import { createHttp } from './gateway/http.ts';
import { createOriginPolicy } from './gateway/origin.ts';
import { createRateLimits, defaultLimits, type Limits } from './gateway/rate-limit.ts';
import { createSocketServer, type SocketDeps, startSockets } from './gateway/sockets.ts';
import { defaultPressure, type PressureLimits } from './gateway/sockets-pressure.ts';
import type { MeetingHostTable } from './meetings/meeting-hosts.ts';
import type { ReactionTable } from './meetings/reactions.ts';
import { createLogger, type Logger } from './observability/logger.ts';
import { createMetrics, type Metrics } from './observability/metrics.ts';
import { createOffice, type Office } from './office/index.ts';
import type { Clock } from './ports/clock.ts';
import type { Storage } from './ports/storage.ts';

/** What tests hold in their own hands. */
export interface Overrides {
  readonly storage?: Storage;
  readonly clock?: Clock;
  readonly log?: Logger;
  /** Who comes in, instead of the office's own doors. */
  readonly admission?: Pick<SocketDeps, 'doors' | 'deviceOf'>;
  readonly reactions?: ReactionTable;
  readonly limits?: Partial<Limits>;
  readonly pressure?: PressureLimits;
  readonly lineLimits?: LineLimits;
  readonly strangersLeaveAfter?: number;
  readonly clientFolder?: string;
}

export interface App {
  readonly hosts: MeetingHostTable;
  readonly office: Office;
  /** Rejects if the port cannot be had; resolves to the port. */
  listen(): Promise<number>;
  /** Takes nothing more in, answers what was taken in, says farewell and lets go of everything. */
  close(): Promise<void>;
}

const clientBuild = fileURLToPath(new URL('../../client/dist', import.meta.url));

/** For how long pages are asked to stay away while the server is restarted, milliseconds. */
const retryAfter = 2_000;

interface Parts extends Engine {
  readonly config: Config;
  readonly storage: Storage;
  readonly clock: Clock;
  readonly log: Logger;
  readonly metrics: Metrics;
  readonly office: Office;
  readonly server: HttpServer;
  readonly sockets: ReturnType<typeof startSockets>;
  readonly texts: Texts;
  readonly copies: CopyDeps;
  readonly state: { port: number; isClosing: boolean };
}

/** Puts the server together; rejects with a `StartupFault` where its data cannot be used. */
export async function createApp(config: Config, overrides: Overrides = {}): Promise<App> {
  const parts = await compose(config, overrides);
  const stopCopying = await startCopying(parts);
  let closing: Promise<void> | null = null;
  return {
    hosts: parts.hosts,
    office: parts.office,
    listen: () => listen(parts),
    close: () => {
      stopCopying();
      closing ??= close(parts);
      return closing;
    },
  };
}

async function compose(config: Config, overrides: Overrides): Promise<Parts> {
  const clock = overrides.clock ?? systemClock();
  const log = overrides.log ?? createLogger(config.logLevel);
  const metrics = createMetrics();
  const state = { port: config.port, isClosing: false };
  const now = () => clock.now();
  const storage = overrides.storage ?? (await openSqliteStorage({ directory: config.dataDir }));
  const { publicUrl } = config;
  const origins = createOriginPolicy({ publicUrl, port: () => state.port, now });
  const io = createSocketServer(origins);
  const engine = createEngine(io, { storage, clock, log, metrics, keyDir: config.keyDir });
  const { hosts, rooms } = engine;
  const copies = { storage, clock, folder: join(config.dataDir, 'copies') };
  await sweepBroken(copies.folder);
  const restored = () => takeUp({ ...engine, log });
  const office = createOffice({ storage, hosts, clock, config, log, copies, restored });
  const doors = { doors: office.doors, deviceOf: office.devices.deviceOf, ...overrides.admission };
  const limits = createRateLimits({ ...defaultLimits, ...overrides.limits });
  const tools = { limits, storage, clock, log, metrics, lineLimits: overrides.lineLimits };
  const texts = createTexts({ engine, admission: doors, config, ...tools });
  const boxes = createBoxes({ engine, storage, limits, ...doors });
  engine.reactions.know({
    'copy-data': copyAfterSitting(copies),
    'recount-attendance': recountAttendance(hosts),
    ...boxes.reactions,
    ...office.reactions,
    ...texts.reactions,
    ...overrides.reactions,
  });
  const isReady = () => canKeep(storage, state);
  const clientFolder = overrides.clientFolder ?? clientBuild;
  const { devices } = office;
  const files = materialRoutes({ tables: storage.tables, devices, hosts, doors: doors.doors, now });
  const api = [office.routes, texts.routes, texts.minutes, files, boxes.routes];
  const http = createHttp({ ...config, metrics, isReady, origins, log, clientFolder, api });
  const server = config.tls === null ? createServer(http) : createTlsServer(config.tls, http);
  const { pressure = defaultPressure, strangersLeaveAfter = 10_000 } = overrides;
  const line = { origins, limits, pressure, log, metrics, now, strangersLeaveAfter };
  const inside = { hosts, rooms, others: texts.upgrades };
  const sockets = startSockets(io, server, { ...line, ...doors, ...inside });
  const own = { config, storage, clock, log, metrics, copies, state };
  return { ...engine, ...own, office, server, sockets, texts };
}

async function startCopying({ clock, copies, log }: Parts): Promise<() => void> {
  const [last] = await listCopies(copies.folder);
  return copyDaily({
    clock,
    lastAt: last?.at ?? null,
    copy: () => copyData(copies, 'daily'),
    failed: (error) => log.error({ err: error }, 'daily copy failed'),
  });
}

async function listen(parts: Parts): Promise<number> {
  const { server, config, state } = parts;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(
      { port: config.port, ...(config.host === null ? {} : { host: config.host }) },
      () => {
        server.off('error', reject);
        resolve();
      },
    );
  });
  const address = server.address();
  if (address !== null && typeof address === 'object') state.port = address.port;
  takeUp(parts);
  return state.port;
}

/** What the data says is to be done. Neither has to be done before people come in. */
function takeUp({ reactions, hosts, log }: Pick<Parts, 'reactions' | 'hosts' | 'log'>): void {
  reactions.resume().catch((error: unknown) => log.error({ err: error }, 'work not resumed'));
  hosts.armAll().catch((error: unknown) => log.error({ err: error }, 'deadlines not armed'));
}

async function close(parts: Parts): Promise<void> {
  const { state, server, sockets, texts, turnout, hosts, publisher, reactions } = parts;
  const { office, storage, metrics } = parts;
  state.isClosing = true;
  server.close();
  sockets.farewell(retryAfter);
  await Promise.all([texts.documents.close(), texts.press.close()]);
  turnout.close();
  await hosts.close();
  // The last answers leave in this turn.
  await nextTurn();
  publisher.close();
  texts.collab.close();
  const ended = sockets.close();
  server.closeAllConnections();
  await ended;
  await reactions.close();
  office.close();
  await storage.close();
  metrics.close();
}
