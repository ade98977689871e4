import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('./main.ts', import.meta.url));

/** Taking the types out of a program is new in Node. */
const quietly = '--disable-warning=ExperimentalWarning';

/** Runs a bench as a process of its own, to its end. */
export async function bench(...args: string[]) {
  const program = [quietly, main, ...args];
  const child = spawn(process.execPath, program, { stdio: ['ignore', 'pipe', 'pipe'] });
  const exited = once(child, 'exit');
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr)]);
  await exited;
  return { code: child.exitCode, err, report: out === '' ? null : JSON.parse(out) };
}
