import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

const entry = fileURLToPath(new URL('../../dist/main.js', import.meta.url));

/** The user that may do least, where the tests run as root: root may write everywhere. */
const nobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};

/** The program as it is really started: a process of its own, told what to do by its environment alone. */
export class Program {
  readonly home: string;
  readonly #children: ChildProcess[] = [];

  private constructor(home: string) {
    this.home = home;
  }

  static async make(): Promise<Program> {
    return new Program(await mkdtemp(join(tmpdir(), 'haoshangliang-main-')));
  }

  at(name: string): string {
    return join(this.home, name);
  }

  run(env: Record<string, string> = {}, args: readonly string[] = [], as?: 'nobody') {
    const places = { DATA_DIR: this.at('data'), KEY_DIR: this.at('keys') };
    const { PATH = '', NODE_COMPILE_CACHE = '' } = process.env;
    const own = { PATH, NODE_COMPILE_CACHE, PORT: '0', HOST: '127.0.0.1', LOG_LEVEL: 'error' };
    const user = as === 'nobody' ? nobody : {};
    const child = spawn(process.execPath, [entry, ...args], {
      env: { ...own, ...places, ...env },
      ...user,
    });
    this.#children.push(child);
    return child;
  }

  /** Runs it to its end. */
  async outcome(env: Record<string, string>, args: readonly string[] = [], as?: 'nobody') {
    const child = this.run(env, args, as);
    const exited = once(child, 'exit');
    const [out, err] = await Promise.all([text(child.stdout), text(child.stderr)]);
    await exited;
    return { out, err, code: child.exitCode };
  }

  /** Starts it and resolves with what it says until it has said where to go. */
  async start(env: Record<string, string> = {}) {
    const child = this.run(env);
    let said = '';
    for await (const part of child.stdout) {
      said += String(part);
      if (said.includes('加密')) break;
    }
    return { child, said, url: /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0] ?? '' };
  }

  /** Asks it to end; resolves with exit code and signal. */
  async end(child: ChildProcess, signal: 'SIGTERM' | 'SIGINT' = 'SIGTERM') {
    const exited = once(child, 'exit');
    child.kill(signal);
    return await exited;
  }

  async dispose(): Promise<void> {
    for (const child of this.#children) child.kill('SIGKILL');
    await rm(this.home, { recursive: true, force: true });
  }
}
