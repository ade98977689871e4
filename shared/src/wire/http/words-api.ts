import * as z from 'zod/mini';
import { idOf, integer } from '../../kernel/index.ts';
import { meetingIdSchema } from '../protocol.ts';
import type { RouteTable } from './route.ts';

const seq = integer(1, 1_000_000_000);

export const wordsApi = {
  /**
   * 依申请删除: destroys what somebody wrote, for good and everywhere in the record; what happened and when stays. An opinion
   * or a comment goes with everything that was written to it, replies and reasons included, a material with its file and the
   * pictures of its pages, a photo of signed paper with the picture, a ballot with the reason given for it and never with the
   * choice. Among `seqs`, the event that brought a material or a photo takes the file with it. Without `sure` nothing is
   * destroyed and the answer says how many events would lose their words. Copies made before still hold them until they are
   * replaced.
   */
  eraseWords: {
    method: 'POST',
    path: '/api/office/meetings/:meeting/words/erase',
    by: 'account',
    input: z.strictObject({
      meeting: meetingIdSchema,
      what: z.union([
        z.strictObject({ opinion: idOf('opinion') }),
        z.strictObject({ comment: idOf('comment') }),
        z.strictObject({ material: idOf('material') }),
        z.strictObject({ photo: idOf('photo') }),
        z.strictObject({ ballot: z.strictObject({ vote: idOf('vote'), seat: idOf('seat') }) }),
        z.strictObject({ seqs: z.array(seq).check(z.minLength(1), z.maxLength(200)) }),
      ]),
      sure: z.boolean(),
    }),
    answer: z.object({ events: z.int() }),
  },
} as const satisfies RouteTable;
