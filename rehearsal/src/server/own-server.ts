import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const entry = fileURLToPath(new URL('../../../server/dist/main.js', import.meta.url));
const startsWithin = 60_000;
const endsWithin = 20_000;
/** However badly it goes, after so long it is over. */
const hardLimit = 15 * 60_000;

export interface OwnServer {
  readonly url: string;
  /** Of the one-time link that makes the first account. */
  readonly setUpToken: string;
  /** Where its data lie. */
  readonly home: string;
  /** Ends the process and, unless they are to be kept, its data. */
  end(): Promise<void>;
}

/** Starts the product on an empty data folder and a free port of the loopback. Whatever ends this process ends it too. */
export async function startServer(keep: boolean): Promise<OwnServer> {
  const home = await mkdtemp(join(tmpdir(), 'haoshangliang-rehearsal-'));
  const child = spawn(process.execPath, [entry], {
    cwd: home,
    env: {
      PATH: process.env['PATH'],
      PORT: '0',
      HOST: '127.0.0.1',
      // Links need an address that phones can reach; only their tokens are used.
      PUBLIC_URL: 'http://rehearsal.test',
      DATA_DIR: join(home, 'data'),
      KEY_DIR: join(home, 'keys'),
      LOG_LEVEL: 'error',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const end = async () => {
    await stop(child);
    if (!keep) await rm(home, { recursive: true, force: true });
  };
  const leave = () => void end().finally(() => process.exit(2));
  process.once('SIGINT', leave);
  process.once('SIGTERM', leave);
  setTimeout(leave, hardLimit).unref();
  try {
    return { ...(await announced(child)), home, end };
  } catch (error) {
    await end();
    throw error;
  }
}

function announced(child: ChildProcess): Promise<Pick<OwnServer, 'url' | 'setUpToken'>> {
  return new Promise((resolve, reject) => {
    const failed = () => reject(new Error('The server did not start'));
    const timer = setTimeout(failed, startsWithin);
    let said = '';
    child.once('exit', failed);
    child.stdout?.on('data', (part: Buffer) => {
      said += part.toString();
      const url = /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0];
      const setUpToken = /\/office\/setup#([\w-]+)\s/.exec(said)?.[1];
      if (url === undefined || setUpToken === undefined) return;
      clearTimeout(timer);
      child.off('exit', failed);
      resolve({ url, setUpToken });
    });
  });
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, 'exit');
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), endsWithin);
  await exited;
  clearTimeout(timer);
}
