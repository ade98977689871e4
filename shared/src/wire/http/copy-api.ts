import * as z from 'zod/mini';
import { moment, noAnswer, noInput } from './office-words.ts';
import type { RouteTable } from './route.ts';

/** Bytes of a copy that is put back. */
export const maxCopyBytes = 4 * 1024 ** 3;

/** Why a copy was made: a sitting ended, a day has passed, or somebody pressed the button. */
export const copyReasons = ['adjourned', 'closed', 'daily', 'by-hand'] as const;

const name = z.string().check(z.regex(/^haoshangliang-\d{8}T\d{9}Z(-[a-z-]{5,9})?\.sqlite$/));

const copyInfo = z.object({
  name,
  at: moment,
  bytes: z.int(),
  /** Null for one of an earlier version, which did not say. */
  why: z.nullable(z.enum(copyReasons)),
});

export type CopyInfo = z.infer<typeof copyInfo>;

/** 备份, for accounts of the root of the tree: a copy holds everything of all offices. */
export const copyApi = {
  /** The newest first. */
  listCopies: {
    method: 'GET',
    path: '/api/office/copies',
    by: 'account',
    input: noInput,
    answer: z.object({ copies: z.array(copyInfo) }),
  },
  /** Makes one file of everything and verifies it before it answers. */
  makeCopy: {
    method: 'POST',
    path: '/api/office/copies',
    by: 'account',
    input: noInput,
    answer: z.object({ copy: copyInfo }),
  },
  /** Answers with the file itself, as an attachment with a name that says what it is and of when. */
  readCopy: {
    method: 'GET',
    path: '/api/office/copies/:name',
    by: 'account',
    input: z.strictObject({ name }),
    answer: noAnswer,
  },
  /**
   * 从备份恢复, while there is no office. The body is the file, `application/octet-stream`; the one-time token of the set-up
   * link stands in the header `X-Setup-Token`. The file is verified whole before anything is taken over from it.
   */
  restore: {
    method: 'POST',
    path: '/api/setup/restore',
    by: 'anybody',
    input: noInput,
    answer: z.object({
      offices: z.int(),
      meetings: z.int(),
      /** Links and QR codes that were given out work, but this machine lacks the key to print them once more. */
      linksLost: z.boolean(),
    }),
  },
} as const satisfies RouteTable;
