import { parentPort, workerData } from 'node:worker_threads';
import { readCells, Unreadable } from './read-cells.ts';

/** Reads one list away from the meetings' thread, and ends. */
async function work(): Promise<void> {
  const bytes: unknown = workerData;
  if (!(bytes instanceof Uint8Array)) throw new Error('bytes expected');
  try {
    parentPort?.postMessage({ cells: await readCells(bytes) });
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    parentPort?.postMessage({ why: error.why });
  }
}

await work();
