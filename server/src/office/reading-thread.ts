import { Worker } from 'node:worker_threads';
import { type Rejection, reject } from '@haoshangliang/shared/kernel';
import { InTurn } from './in-turn.ts';

const longestRead = 15_000;
const mostWaiting = 4;

/** Reads one file after the other by this script; who comes when too many wait is asked to come again. */
export function readerBy(script: URL) {
  const inTurn = new InTurn();
  let waiting = 0;
  return async (bytes: Uint8Array): Promise<{ readonly message: unknown } | Rejection> => {
    if (waiting >= mostWaiting) return reject('too-fast', { seconds: 10 });
    waiting += 1;
    try {
      return { message: await inTurn.run('', () => readInThread(script, bytes)) };
    } finally {
      waiting -= 1;
    }
  };
}

/**
 * What a script makes of a file somebody sent, in a thread of its own with little memory and little time: a file made to
 * hurt ends that thread, not a meeting. Null: the thread ended without an answer.
 */
async function readInThread(script: URL, bytes: Uint8Array): Promise<unknown> {
  const worker = new Worker(script, {
    workerData: bytes,
    resourceLimits: { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 32 },
  });
  const timer = setTimeout(() => void worker.terminate(), longestRead);
  const message = await new Promise<unknown>((resolve) => {
    worker.once('message', resolve);
    worker.once('error', () => resolve(null));
    worker.once('exit', () => resolve(null));
  });
  clearTimeout(timer);
  await worker.terminate();
  return message;
}
