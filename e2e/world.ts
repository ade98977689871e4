import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');

/** The real server, as a process of its own, on an empty folder of its own. */
export interface World {
  readonly url: string;
  /** The page that the first start prints. */
  readonly setUpUrl: string;
  /** The server goes away; what it has on disk stays. */
  stop(): Promise<void>;
  /** The same server again, on the same folder and port. */
  startAgain(): Promise<void>;
  end(): Promise<void>;
}

/**
 * Names under which browsers reach this machine. `hall.localhost` counts as a secure line; `hall.test`, mapped by the
 * browsers of these tests, stands for an address on a LAN. Plain localhost would never be given out on a link.
 */
export type Host = 'hall.localhost' | 'hall.test';

interface Place {
  readonly url: string;
  readonly port: number;
  readonly folder: string;
}

export async function startWorld(host: Host = 'hall.localhost'): Promise<World> {
  const port = await freePort();
  const folder = mkdtempSync(join(tmpdir(), 'hsl-e2e-'));
  const place = { url: `http://${host}:${port}`, port, folder };
  const first = await started(place);
  let server: ChildProcess | null = first.server;
  const stop = async () => {
    if (server !== null) await ended(server);
    server = null;
  };
  return {
    url: place.url,
    setUpUrl: `${place.url}/office/setup#${first.token ?? ''}`,
    stop,
    startAgain: async () => {
      server = (await started(place)).server;
    },
    end: async () => {
      await stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

interface Started {
  readonly server: ChildProcess;
  /** Of the set-up link; null once the office is set up. */
  readonly token: string | null;
}

function started({ url, port, folder }: Place): Promise<Started> {
  const server = spawn('node', ['server/dist/main.js'], {
    cwd: root,
    env: {
      ...process.env,
      HOST: '127.0.0.1',
      PORT: `${port}`,
      PUBLIC_URL: url,
      DATA_DIR: join(folder, 'data'),
      KEY_DIR: join(folder, 'keys'),
      LOG_LEVEL: 'warn',
      // Another zone than the meetings' and than the browsers': none of them may show.
      TZ: 'America/St_Johns',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return new Promise((resolve, reject) => {
    let told = '';
    server.stdout.on('data', (chunk: Buffer) => {
      told += chunk.toString();
      const entry = /\/office(?:\/setup#(\S+))?\s/.exec(told);
      if (entry !== null) resolve({ server, token: entry[1] ?? null });
    });
    server.once('exit', (code) => reject(new Error(`The server ended with ${code}: ${told}`)));
  });
}

function ended(server: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    server.removeAllListeners('exit');
    server.once('exit', () => resolve());
    server.kill('SIGTERM');
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        resolve(typeof address === 'object' && address !== null ? address.port : 0),
      );
    });
  });
}
