import * as z from 'zod/mini';
import { meetingIdSchema } from '../protocol.ts';
import type { RouteTable } from './route.ts';

/** Bytes of a Word file that was edited outside. */
export const maxWordBytes = 8 * 1024 * 1024;

const outsideKinds = ['first', 'second', 'item', 'body'] as const;
const count = z.int();

export const outsideApi = {
  /**
   * 改稿: the text of a Word file that was edited outside, every tracked change accepted, to be compared with the text of
   * the minutes. The body is the file, `application/octet-stream`; nothing of it is kept.
   */
  readOutside: {
    method: 'POST',
    path: '/api/meetings/:meeting/minutes/outside',
    by: 'account',
    input: z.strictObject({ meeting: meetingIdSchema }),
    answer: z.object({
      lines: z.array(z.object({ kind: z.enum(outsideKinds), text: z.string() })),
      /** It has the styles that it was given; otherwise all of the document is compared. */
      isWhole: z.boolean(),
      /** How often it has what does not come along, and changes that were taken as accepted. */
      found: z.object({
        ...{ insertions: count, deletions: count, comments: count },
        ...{ links: count, footnotes: count, pictures: count },
      }),
    }),
  },
} as const satisfies RouteTable;
