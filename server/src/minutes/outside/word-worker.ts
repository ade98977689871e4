import { parentPort, workerData } from 'node:worker_threads';
import { readWord } from './read-word.ts';
import { UnfitWord } from './word-parts.ts';

/** Reads one document away from the meetings' thread, and ends. */
const bytes: unknown = workerData;
if (!(bytes instanceof Uint8Array)) throw new Error('bytes expected');
try {
  parentPort?.postMessage(readWord(bytes));
} catch (error) {
  if (!(error instanceof UnfitWord)) throw error;
  parentPort?.postMessage({ why: error.why });
}
