import { Worker } from 'node:worker_threads';

const longestRead = 15_000;

/**
 * What a script makes of a file somebody sent, in a thread of its own with little memory and little time: a file made to
 * hurt ends that thread, not a meeting. Null: the thread ended without an answer.
 */
export async function readInThread(script: URL, bytes: Uint8Array): Promise<unknown> {
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
