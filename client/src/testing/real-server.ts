import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = `${import.meta.dirname}/../../..`;

/** A server of its own, as a process of its own, on a folder of its own. */
export interface RealServer {
  readonly url: string;
  /** The one-time token of the first start. */
  readonly setupToken: string;
  /** Without a word, as when the power fails. */
  kill(): Promise<void>;
  /** On the same data and the same port. */
  startAgain(): Promise<void>;
  remove(): Promise<void>;
}

export async function startRealServer(): Promise<RealServer> {
  const folder = mkdtempSync(join(tmpdir(), 'hsl-client-'));
  const port = await freePort();
  let running = await started(folder, port);
  const kill = async () => {
    running.process.kill('SIGKILL');
    await running.gone;
  };
  return {
    url: `http://127.0.0.1:${port}`,
    setupToken: running.told.match(/setup#(\S+)/)?.[1] ?? '',
    kill,
    async startAgain() {
      running = await started(folder, port);
    },
    async remove() {
      await kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

interface Running {
  readonly process: ChildProcess;
  readonly gone: Promise<void>;
  readonly told: string;
}

function started(folder: string, port: number): Promise<Running> {
  const child = spawn(process.execPath, ['server/dist/main.js'], {
    cwd: root,
    env: {
      ...process.env,
      HOST: '127.0.0.1',
      PORT: `${port}`,
      DATA_DIR: join(folder, 'data'),
      KEY_DIR: join(folder, 'keys'),
      LOG_LEVEL: 'silent',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  return new Promise((resolve, reject) => {
    let told = '';
    const hear = (chunk: Buffer) => {
      told += chunk.toString();
      if (told.includes('http://127.0.0.1') && told.includes('not encrypted')) {
        resolve({ process: child, gone, told });
      }
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('exit', (code) => reject(new Error(`The server ended with ${code}: ${told}`)));
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        typeof address === 'object' && address !== null
          ? resolve(address.port)
          : reject(new Error('No port')),
      );
    });
  });
}
