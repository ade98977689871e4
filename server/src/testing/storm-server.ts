import { join } from 'node:path';
import type { SeatId } from '@haoshangliang/shared/kernel';
import { openSqliteStorage } from '../adapters/sqlite/sqlite-storage.ts';
import { createApp } from '../app.ts';
import { readConfig } from '../config.ts';
import type { DeviceId, Doors } from '../meetings/standing.ts';
import { createLogger } from '../observability/logger.ts';
import { staff } from './hall.ts';

// The whole server as a process of its own, with doors that let everybody in as staff: there is nothing to sign in to,
// so that a test can kill it again and again. Says its port on standard output.
const seats = (process.env['SEATS'] ?? '').split(' ').filter((seat) => seat !== '');
const everybody = { ...staff(), seats: seats as SeatId[] };
const doors: Doors = {
  standing: async () => everybody,
  names: async () => ({}),
  households: async () => ({}),
  onChange() {},
};
const deviceOf = async (cookies: string | undefined) => {
  const id = /device=([0-9a-z]{26})/.exec(cookies ?? '')?.[1];
  return id === undefined ? null : { id: id as DeviceId };
};

const many = { points: 1_000_000, duration: 1 };
const much = { perSecond: 1e9, burst: 1e9 };
const openLines = { lineLimits: { frames: much, bytes: much, lines: 12 } };
const config = readConfig(process.env);
// As on a slow disk: the moment between writing and keeping is long enough to be hit.
const slowCommitMs = Number(process.env['SLOW_COMMIT_MS'] ?? 10);
const storage = await openSqliteStorage({ directory: config.dataDir, slowCommitMs });
const app = await createApp(config, {
  storage,
  clientFolder: join(config.dataDir, 'no-client'),
  log: createLogger('error'),
  admission: { doors, deviceOf },
  limits: { commands: many, staffCommands: many, joins: many },
  ...(process.env['OPEN_LINES'] === undefined ? {} : openLines),
});
process.once('SIGTERM', () => void app.close().then(() => process.exit(0)));
process.stdout.write(`port ${await app.listen()}\n`);
