import { Worker } from 'node:worker_threads';
import { type Rejection, reject } from '@haoshangliang/shared/kernel';
import * as z from 'zod/mini';
import { InTurn } from '../in-turn.ts';
import { maxBytes, maxRows } from './list-limits.ts';

const answer = z.union([
  z.object({ cells: z.array(z.array(z.string())) }),
  z.object({ why: z.string() }),
]);

const longestRead = 15_000;
const mostWaiting = 4;
const inTurn = new InTurn();
let waiting = 0;

/**
 * The cells of a list somebody sent, or why it cannot be read. Read in a thread of its own with little memory and little
 * time: a file made to hurt ends that thread, not a meeting.
 */
export async function readList(bytes: Uint8Array): Promise<string[][] | Rejection> {
  if (bytes.length > maxBytes) return reject('file-too-large', { max: maxBytes });
  if (waiting >= mostWaiting) return reject('too-fast', { seconds: 10 });
  waiting += 1;
  try {
    return await inTurn.run('', () => readInWorker(bytes));
  } finally {
    waiting -= 1;
  }
}

async function readInWorker(bytes: Uint8Array): Promise<string[][] | Rejection> {
  const worker = new Worker(new URL('./read-worker.ts', import.meta.url), {
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
  return outcomeOf(message);
}

function outcomeOf(message: unknown): string[][] | Rejection {
  const parsed = answer.safeParse(message);
  if (!parsed.success) return reject('file-unreadable', { why: 'too-much-inside' });
  if ('why' in parsed.data) {
    const { why } = parsed.data;
    return why === 'too-many-rows'
      ? reject('file-too-many-rows', { max: maxRows })
      : reject('file-unreadable', { why });
  }
  return parsed.data.cells.length === 0 ? reject('file-empty') : parsed.data.cells;
}
