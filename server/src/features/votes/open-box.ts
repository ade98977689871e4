import { Worker } from 'node:worker_threads';
import type { BoxToOpen, OpenedBox } from './opened-box.ts';

const entry = new URL('./count-worker.ts', import.meta.url);

/** Opens a box in a thread of its own, which ends with it: thousands of ballots must not hold up a meeting. */
export function openBox(box: BoxToOpen): Promise<OpenedBox> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(entry, { workerData: box });
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('The thread that counts has ended')));
  });
}
