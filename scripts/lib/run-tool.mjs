// Starts programs of node_modules/.bin, whatever Node started this one. Node's own modules only.
import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

const folders = [join(root, 'node_modules/.bin'), join(root, 'client/node_modules/.bin')];

/** The environment in which `node` is the packaged one and the tools are found. */
function toolEnvironment() {
  return { ...process.env, PATH: [...folders, process.env['PATH'] ?? ''].join(delimiter) };
}

/** Runs to the end with this terminal; the exit code, 127 where it could not be started. */
export function runTool(command, args, options = {}) {
  return new Promise((resolve) => {
    const shell = process.platform === 'win32';
    const env = toolEnvironment();
    const child = spawn(command, args, { cwd: root, stdio: 'inherit', env, shell, ...options });
    child.on('error', () => resolve(127));
    child.on('close', (code) => resolve(code ?? 1));
  });
}
