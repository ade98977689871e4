import { randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { parentPort, workerData } from 'node:worker_threads';
import { checkDatabase } from './check-database.ts';
import type { FileReport, FileTask } from './copy.ts';
import { toStorageFault } from './faults.ts';
import { prepareCopy } from './prepare-copy.ts';

function syncToDisk(path: string): void {
  const file = openSync(path, 'r');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** `VACUUM INTO` copies one moment of the database and nothing of what has been deleted from it. */
function writeCopy(from: string, to: string): void {
  closeSync(openSync(to, 'wx', 0o600));
  const source = new DatabaseSync(from, { readOnly: true, timeout: 5_000 });
  try {
    source.prepare('VACUUM INTO ?').run(to);
  } finally {
    source.close();
  }
}

/** The name `to` never stands for anything but a whole, checked copy that is on disk. */
function copy(from: string, to: string): void {
  const unfinished = `${to}.${randomBytes(6).toString('hex')}.part`;
  try {
    writeCopy(from, unfinished);
    checkDatabase(unfinished);
    syncToDisk(unfinished);
    renameSync(unfinished, to);
    syncToDisk(dirname(to));
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw error;
  }
}

function run(task: FileTask): FileReport {
  try {
    if (task.kind === 'copy') copy(task.from, task.to);
    else prepareCopy(task.path);
    return { ok: true };
  } catch (error) {
    const { code, message } = toStorageFault(error);
    return { ok: false, code, message };
  }
}

parentPort?.postMessage(run(workerData as FileTask));
