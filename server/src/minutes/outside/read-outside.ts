import { type Rejection, reject } from '@haoshangliang/shared/kernel';
import type { MeetingId } from '@haoshangliang/shared/wire';
import * as z from 'zod';
import { readerBy } from '../../office/reading-thread.ts';
import { type MinutesDeps, wholeMinutes } from '../minutes.ts';
import { printedPaper } from '../printed.ts';
import type { OutsideText } from './outside-text.ts';
import { frameOf, textWithin } from './text-within.ts';
import { wordWhys } from './word-parts.ts';

const readNext = readerBy(new URL('./word-worker.ts', import.meta.url));

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
  const read = await paragraphsIn(bytes);
  if ('ok' in read) return read;
  const { lines, isWhole } = textWithin(read.taken, frameOf(printedPaper(whole)));
  if (lines.length === 0) return reject('word-empty');
  return { lines, isWhole, found: read.found };
}

async function paragraphsIn(bytes: Uint8Array) {
  const read = await readNext(bytes);
  if ('ok' in read) return read;
  const parsed = answer.safeParse(read.message);
  if (!parsed.success) return reject('word-too-much');
  return 'why' in parsed.data ? reject(parsed.data.why) : parsed.data;
}
