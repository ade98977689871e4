// Which Node runs the product: the packaged one, else the user's own if it is new enough.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './run-tool.mjs';

const needed = 24;
const launcher = 20;

function major(version) {
  return Number(version.split('.')[0]);
}

/** A sentence where even this script cannot run, else null. */
export function launcherProblem(version = process.versions.node) {
  if (major(version) >= launcher) return null;
  return `Node ${launcher} or newer is needed to start; this is Node ${version}.`;
}

/**
 * Path of a Node of at least version 24; throws a sentence where there is none.
 * @param {{platform: string, arch: string, versions: {node: string}, execPath: string}} machine
 */
export function productNode({ platform, arch, versions, execPath } = process) {
  const [system, file] = platform === 'win32' ? ['win', 'node.exe'] : [platform, 'node'];
  const packaged = join(root, 'node_modules', `node-${system}-${arch}`, 'bin', file);
  if (existsSync(packaged)) return packaged;
  if (major(versions.node) >= needed) return execPath;
  throw new Error(
    `Node ${needed} is needed. None is packaged for ${platform} on ${arch}, and this is Node ` +
      `${versions.node}: please install Node ${needed} and start again.`,
  );
}
