import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqliteStorage } from '../adapters/sqlite/sqlite-storage.ts';
import { createApp } from '../app.ts';
import { readConfig } from '../config.ts';
import type { StandingChange } from '../meetings/standing.ts';
import { createLogger } from '../observability/logger.ts';
import { Browser } from './browser.ts';
import { TestClock } from './test-clock.ts';

/**
 * The whole server on a free port of the loopback, with a clock the test holds, on a new database or on a copy of the
 * folder `from`, which another one has left.
 */
export async function startOffice(
  environment: Readonly<Record<string, string>> = {},
  from: string | null = null,
) {
  const home = await mkdtemp(join(tmpdir(), 'haoshangliang-office-'));
  if (from !== null) await cp(from, home, { recursive: true });
  const folders = { DATA_DIR: join(home, 'data'), KEY_DIR: join(home, 'keys') };
  const config = readConfig({ ...folders, PORT: '0', HOST: '127.0.0.1', ...environment });
  const clock = new TestClock();
  const storage = await openSqliteStorage({ directory: config.dataDir });
  const clientFolder = join(home, 'no-client');
  const app = await createApp(config, {
    clock,
    storage,
    log: createLogger('silent'),
    clientFolder,
  });
  const { office, hosts } = app;
  const changes: StandingChange[] = [];
  office.doors.onChange((change) => changes.push(change));
  const url = `http://127.0.0.1:${await app.listen()}`;
  return {
    url,
    clock,
    config,
    storage,
    hosts,
    office,
    changes,
    browser: () => new Browser(url, office.devices),
    /** Resolves when work after commits has been done. Asked without a pause it would take the processor from that work. */
    async settled() {
      while ((await storage.events.pendingReactions()).length > 0)
        await new Promise((resolve) => setTimeout(resolve, 2));
    },
    /** Ends the server and keeps its folder. */
    async leave() {
      await app.close();
      return home;
    },
    async close() {
      await app.close();
      await rm(home, { recursive: true });
    },
  };
}

export type RunningOffice = Awaited<ReturnType<typeof startOffice>>;
