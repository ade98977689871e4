import { type Rejection, reject } from '@haoshangliang/shared/kernel';
import { minutesPaper } from '@haoshangliang/shared/minutes';
import type { MeetingId } from '@haoshangliang/shared/wire';
import * as z from 'zod';
import { InTurn } from '../../office/in-turn.ts';
import { readInThread } from '../../office/reading-thread.ts';
import { type MinutesDeps, wholeMinutes } from '../minutes.ts';
import type { OutsideText } from './outside-text.ts';
import { frameOf, textWithin } from './text-within.ts';
import { wordWhys } from './word-parts.ts';

const script = new URL('./word-worker.ts', import.meta.url);
const mostWaiting = 4;
const inTurn = new InTurn();
let waiting = 0;

const count = z.int();
const answer = z.union([
  z.object({
    taken: z.array(z.object({ text: z.string(), style: z.string(), isListed: z.boolean() })),
    found: z.object({
      ...{ insertions: count, deletions: count, comments: count, links: count },
      ...{ footnotes: count, pictures: count },
    }),
  }),
  z.object({ why: z.enum(wordWhys) }),
]);

/** The text of a Word file that was edited outside, or why it is not read; one file after the other. */
export async function readOutside(
  deps: MinutesDeps,
  meeting: MeetingId,
  bytes: Uint8Array,
): Promise<OutsideText | Rejection> {
  const whole = await wholeMinutes(deps, meeting);
  if ('ok' in whole) return whole;
  const read = await readInTurn(bytes);
  if ('ok' in read) return read;
  const { lines, isWhole } = textWithin(read.taken, frameOf(minutesPaper(whole, whole.seal)));
  if (lines.length === 0) return reject('word-empty');
  return { lines, isWhole, found: read.found };
}

async function readInTurn(bytes: Uint8Array) {
  if (waiting >= mostWaiting) return reject('too-fast', { seconds: 10 });
  waiting += 1;
  try {
    const message = await inTurn.run('', () => readInThread(script, bytes));
    const parsed = answer.safeParse(message);
    if (!parsed.success) return reject('word-too-much');
    return 'why' in parsed.data ? reject(parsed.data.why) : parsed.data;
  } finally {
    waiting -= 1;
  }
}
