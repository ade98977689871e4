import type { Server as HttpServer } from 'node:http';
import { Server, type Socket } from 'socket.io';
import type { MeetingHostTable } from '../meetings/meeting-hosts.ts';
import type { DeviceId, Doors } from '../meetings/standing.ts';
import type { Logger } from '../observability/logger.ts';
import type { Metrics } from '../observability/metrics.ts';
import type { OriginPolicy } from './origin.ts';
import type { RateLimits } from './rate-limit.ts';
import { broadcastStraight } from './sockets-broadcast.ts';
import { Caller } from './sockets-caller.ts';
import type { CallerDeps } from './sockets-deps.ts';
import { assertFramesAreShared } from './sockets-frames.ts';
import { forgetHandshake, lightened, withoutResponse } from './sockets-handshake.ts';
import { judgeOnChange } from './sockets-judge.ts';
import { Members } from './sockets-members.ts';
import { type PressureLimits, watchPressure } from './sockets-pressure.ts';
import type { Rooms } from './sockets-rooms.ts';
import { Standings } from './sockets-standings.ts';
import { routeUpgrades, type UpgradeTable } from './upgrades.ts';

export interface SocketDeps {
  readonly hosts: MeetingHostTable;
  readonly doors: Doors;
  /** Whose browser sent the cookies; null: nobody's that is known. */
  readonly deviceOf: (cookies: string | undefined) => Promise<{ readonly id: DeviceId } | null>;
  readonly origins: OriginPolicy;
  readonly limits: RateLimits;
  readonly pressure: PressureLimits;
  readonly log: Logger;
  readonly metrics: Metrics;
  readonly now: () => number;
  /** After so many milliseconds a socket without a device is closed. */
  readonly strangersLeaveAfter: number;
}

export interface Sockets {
  /** Tells every page to come back after so many milliseconds. */
  farewell(retryAfter: number): void;
  close(): Promise<void>;
}

/** The socket server, not yet listening; its rooms are what the publisher writes to. */
export function createSocketServer(origins: OriginPolicy): Server {
  assertFramesAreShared();
  const io = new Server({
    path: '/socket.io/',
    transports: ['websocket', 'polling'],
    perMessageDeflate: false,
    httpCompression: false,
    maxHttpBufferSize: 64 * 1024,
    destroyUpgrade: false,
    serveClient: false,
    connectTimeout: 10_000,
    allowRequest: (request, decide) => {
      const isAllowed = origins.allowsHandshake(request);
      decide(isAllowed ? null : 'wrong-origin', isAllowed);
    },
  });
  broadcastStraight(io);
  return io;
}

/** Lets the devices in. `others` are the upgrades on the same port that are not Socket.IO's. */
export function startSockets(
  io: Server,
  server: HttpServer,
  deps: SocketDeps & { readonly rooms: Rooms; readonly others: UpgradeTable },
): Sockets {
  io.attach(server);
  const engine: UpgradeTable = {
    '/socket.io/': (request, socket, head) =>
      withoutResponse(socket, () => io.engine.handleUpgrade(lightened(request), socket, head)),
  };
  routeUpgrades(server, { ...engine, ...deps.others }, deps.origins);
  const members = new Members(deps.rooms);
  const standings = new Standings(deps.doors, deps.now);
  judgeOnChange(deps.doors, { members, standings, log: deps.log });
  const callerDeps = { ...deps, members, standings };
  const count = () => deps.metrics.socketsOpen(io.sockets.sockets.size);
  io.on('connection', (socket) => {
    void welcome(socket, callerDeps);
    count();
    socket.on('disconnect', () => {
      members.removeEverywhere(socket);
      setImmediate(count);
    });
  });
  const stopWatching = watchPressure(io, deps.pressure, deps.metrics);
  return {
    farewell: (retryAfter) => io.emit('farewell', { retryAfter }),
    close: async () => {
      stopWatching();
      await io.close();
    },
  };
}

async function welcome(socket: Socket, deps: SocketDeps & CallerDeps): Promise<void> {
  const device = deps.deviceOf(socket.handshake.headers.cookie).then((found) => found?.id ?? null);
  forgetHandshake(socket);
  // Nobody is written to by the room that each socket is given for itself.
  void socket.leave(socket.id);
  // Listening starts at once: what the page sends first must not fall into the gap.
  new Caller(socket, device, deps).listen();
  const known = await device.catch(() => undefined);
  if (known === undefined) socket.conn.close();
  if (known === null) dropLater(socket, deps);
}

function dropLater(socket: Socket, { strangersLeaveAfter, metrics }: SocketDeps): void {
  const timer = setTimeout(() => {
    metrics.socketDropped('stranger');
    socket.disconnect(true);
  }, strangersLeaveAfter);
  timer.unref();
  socket.on('disconnect', () => clearTimeout(timer));
}
