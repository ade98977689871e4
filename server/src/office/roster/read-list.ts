import { type Rejection, reject } from '@haoshangliang/shared/kernel';
import * as z from 'zod/mini';
import { readerBy } from '../reading-thread.ts';
import { maxBytes, maxRows } from './list-limits.ts';

const answer = z.union([
  z.object({ cells: z.array(z.array(z.string())) }),
  z.object({ why: z.string() }),
]);

const readNext = readerBy(new URL('./read-worker.ts', import.meta.url));

/**
 * The cells of a list somebody sent, or why it cannot be read; one list after the other.
 */
export async function readList(bytes: Uint8Array): Promise<string[][] | Rejection> {
  if (bytes.length > maxBytes) return reject('file-too-large', { max: maxBytes });
  const read = await readNext(bytes);
  return 'ok' in read ? read : outcomeOf(read.message);
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
