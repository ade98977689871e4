import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { repository } from './tree.mjs';

const tools = join(repository, 'node_modules', '.bin');

/** Runs a program of the repository to its end: `{code, output, errors}`; never throws. */
export function run(command, args, { cwd = repository, env = {} } = {}) {
  return new Promise((resolve) => {
    const path = `${tools}${delimiter}${process.env['PATH'] ?? ''}`;
    const child = spawn(command, args, { cwd, env: { ...process.env, PATH: path, ...env } });
    const output = [];
    const errors = [];
    child.stdout.on('data', (part) => output.push(part));
    child.stderr.on('data', (part) => errors.push(part));
    const end = (code, more = '') =>
      resolve({ code, output: text(output), errors: text(errors) + more });
    child.on('error', (error) => end(127, error.message));
    child.on('close', (code) => end(code ?? 1));
  });
}

function text(parts) {
  return Buffer.concat(parts).toString('utf8');
}
