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
  end(): Promise<void>;
}

/**
 * Names under which browsers reach this machine. `hall.localhost` counts as a secure line; `hall.test`, mapped by the
 * browsers of these tests, stands for an address on a LAN. Plain localhost would never be given out on a link.
 */
export type Host = 'hall.localhost' | 'hall.test';

export async function startWorld(host: Host = 'hall.localhost'): Promise<World> {
  const folder = mkdtempSync(join(tmpdir(), 'hsl-e2e-'));
  const port = await freePort();
  const url = `http://${host}:${port}`;
  const server = spawn('node', ['server/src/main.ts'], {
    cwd: root,
    env: {
      ...process.env,
      HOST: '127.0.0.1',
      PORT: `${port}`,
      PUBLIC_URL: url,
      DATA_DIR: join(folder, 'data'),
      KEY_DIR: join(folder, 'keys'),
      LOG_LEVEL: 'warn',
      TZ: 'Asia/Shanghai',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const token = await setUpToken(server);
  return {
    url,
    setUpUrl: `${url}/office/setup#${token}`,
    end: async () => {
      await ended(server);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function setUpToken(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let told = '';
    server.stdout?.on('data', (chunk: Buffer) => {
      told += chunk.toString();
      const token = /setup#(\S+)\s/.exec(told)?.[1];
      if (token !== undefined) resolve(token);
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
