import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { plain } from './plain.ts';

const product = fileURLToPath(new URL('../../server/dist/main.js', import.meta.url));
const bare = fileURLToPath(new URL('./bare-server.ts', import.meta.url));
const probe = fileURLToPath(new URL('./probe.ts', import.meta.url));

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
  /** As a power cut ends it. */
  kill(): Promise<void>;
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

/** As `npm start` starts it; what it is measured beside gets the same. */
const asStarted = {
  flags: [
    '--max-semi-space-size=8',
    '--heap-growing-percent=20',
    '--v8-pool-size=0',
    '--no-allocation-site-pretenuring',
  ],
  env: {
    MALLOC_ARENA_MAX: '2',
    MALLOC_MMAP_THRESHOLD_: '131072',
    MALLOC_TRIM_THRESHOLD_: '131072',
  },
};

/** A program that says where it is once it is ready: an address, or `port` and a number. */
export interface Program {
  readonly entry: string;
  readonly home: string;
  readonly env: Readonly<Record<string, string>>;
  readonly isReady: RegExp;
}

function run({ entry, home, env }: Omit<Program, 'isReady'>): ChildProcess {
  const program = entry.endsWith('.ts') ? plain(entry) : entry;
  const watching = pathToFileURL(plain(probe)).href;
  return spawn(process.execPath, [...asStarted.flags, '--import', watching, program], {
    cwd: home,
    env: { PATH: process.env['PATH'], ...asStarted.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
}

/** Starts without waiting for anything. */
export function launch(which: 'product' | 'bare', place: Place): ChildProcess {
  const [entry, env] =
    which === 'product' ? [product, productEnv(place)] : [bare, { PORT: '0', ...place.env }];
  return run({ entry, home: place.home, env });
}

/** Starts and waits until it has said where it is. */
export async function start(which: 'product' | 'bare', place: Place): Promise<Running> {
  const isReady = which === 'product' ? /\/office\S*\s/ : /\n/;
  return await running(launch(which, place), { entry: which, isReady });
}

export async function startProgram(program: Program): Promise<Running> {
  return await running(run(program), program);
}

async function running(
  child: ChildProcess,
  { entry, isReady }: Pick<Program, 'entry' | 'isReady'>,
): Promise<Running> {
  let said = '';
  try {
    await new Promise<void>((resolve, reject) => {
      const failed = () => reject(new Error(`The server did not start: ${entry}`));
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
    url: urlIn(said),
    said,
    reset: async () => void (await ask('reset')),
    figures: () => ask('figures'),
    collected: () => ask('collect'),
    end: () => end(child),
    kill: () => end(child, 'SIGKILL'),
  };
}

function urlIn(said: string): string {
  const port = /^port (\d+)$/m.exec(said)?.[1];
  if (port !== undefined) return `http://127.0.0.1:${port}`;
  return /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0] ?? '';
}

export async function end(
  child: ChildProcess,
  signal: 'SIGTERM' | 'SIGKILL' = 'SIGTERM',
): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, 'exit');
  child.kill(signal);
  const timer = setTimeout(() => child.kill('SIGKILL'), endsWithin);
  await exited;
  clearTimeout(timer);
}
