import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const product = fileURLToPath(new URL('../../server/src/main.ts', import.meta.url));
const bare = fileURLToPath(new URL('./bare-server.ts', import.meta.url));
const probe = new URL('./probe.ts', import.meta.url).href;

const startsWithin = 60_000;
const endsWithin = 20_000;

/** What a server says of itself; milliseconds and bytes. */
export interface Figures {
  readonly loopDelay: { readonly p50: number; readonly p99: number; readonly max: number };
  readonly cpuMs: number;
  readonly memory: number;
  /** What the main thread's own objects and buffers take of it. */
  readonly heap: number;
  /** The most it ever used. */
  readonly peak: number;
}

export interface Running {
  readonly url: string;
  /** Everything it has said so far. */
  readonly said: string;
  /** Begins a new measurement. */
  reset(): Promise<void>;
  figures(): Promise<Figures>;
  /** The same, after throwing away what nobody holds any more. */
  collected(): Promise<Figures>;
  end(): Promise<void>;
}

export interface Place {
  /** Folder of data and keys. */
  readonly home: string;
  readonly env?: Readonly<Record<string, string>>;
}

export async function temporaryHome(): Promise<{ home: string; remove: () => Promise<void> }> {
  const home = await mkdtemp(join(tmpdir(), 'haoshangliang-bench-'));
  return { home, remove: () => rm(home, { recursive: true, force: true }) };
}

/** How the product is started on a folder, on a free port of the loopback. */
function productEnv({ home, env = {} }: Place): Record<string, string> {
  return {
    PORT: '0',
    HOST: '127.0.0.1',
    PUBLIC_URL: 'http://hall.test',
    DATA_DIR: join(home, 'data'),
    KEY_DIR: join(home, 'keys'),
    LOG_LEVEL: 'error',
    ...env,
  };
}

/** As `npm start` starts it; the baseline gets the same. */
const asStarted = ['--max-semi-space-size=8'];

/** Starts without waiting for anything. */
export function launch(which: 'product' | 'bare', place: Place): ChildProcess {
  const [entry, env] =
    which === 'product' ? [product, productEnv(place)] : [bare, { PORT: '0', ...place.env }];
  return spawn(process.execPath, [...asStarted, '--import', probe, entry], {
    cwd: place.home,
    env: { PATH: process.env['PATH'], ...env },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
}

/** Starts and waits until it has said where it is. */
export async function start(which: 'product' | 'bare', place: Place): Promise<Running> {
  const child = launch(which, place);
  let said = '';
  const isReady = which === 'product' ? /\/office\S*\s/ : /\n/;
  try {
    await new Promise<void>((resolve, reject) => {
      const failed = () => reject(new Error(`The ${which} server did not start`));
      const timer = setTimeout(failed, startsWithin);
      child.once('exit', failed);
      child.stdout?.on('data', (part: Buffer) => {
        said += part.toString();
        if (!isReady.test(said)) return;
        clearTimeout(timer);
        child.off('exit', failed);
        resolve();
      });
    });
  } catch (error) {
    await end(child);
    throw error;
  }
  const ask = async (what: 'reset' | 'figures' | 'collect') => {
    const answered = once(child, 'message');
    child.send(what);
    const [figures] = await answered;
    return figures as Figures;
  };
  return {
    url: /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0] ?? '',
    said,
    reset: async () => void (await ask('reset')),
    figures: () => ask('figures'),
    collected: () => ask('collect'),
    end: () => end(child),
  };
}

export async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, 'exit');
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), endsWithin);
  await exited;
  clearTimeout(timer);
}
