import * as z from 'zod/mini';
import {
  canonicalSchema,
  documentAuthorsAnswer,
  documentViewAnswer,
  parseDocumentName,
} from '../../documents/index.ts';
import { anchorSchema } from '../../features/comments/index.ts';
import { idOf } from '../../kernel/index.ts';
import { meetingIdSchema } from '../protocol.ts';
import type { RouteTable } from './route.ts';

const name = z.string().check(z.refine((text) => parseDocumentName(text) !== null));
const number = z.string().check(z.regex(/^\d{1,15}$/));

const said = {
  seat: z.nullable(idOf('seat')),
  /** Accounts are the staff's own business. */
  account: z.null(),
  text: z.nullable(z.string()),
  at: z.int(),
  withdrawn: z.boolean(),
};

const comment = z.object({
  id: idOf('comment'),
  draft: idOf('draft'),
  epoch: z.int(),
  anchor: anchorSchema,
  quote: z.nullable(z.string()),
  resolved: z.boolean(),
  ...said,
  replies: z.array(z.object({ id: idOf('comment-reply'), ...said })),
});

/** Texts for those who follow them without an editor, and the versions that were frozen. */
export const documentApi = {
  /** What changed after `rev`, and the order of all blocks; everything without it. For who joins or missed a `document-view`. */
  readDocument: {
    method: 'GET',
    path: '/api/documents/:name',
    by: 'device',
    input: z.strictObject({
      name,
      meeting: meetingIdSchema,
      rev: z.optional(number),
    }),
    answer: documentViewAnswer,
  },
  /** Who wrote which part of it; for those who write it. */
  readAuthors: {
    method: 'GET',
    path: '/api/documents/:name/authors',
    by: 'device',
    input: z.strictObject({ name, meeting: meetingIdSchema }),
    answer: documentAuthorsAnswer,
  },
  /** What is said about its passages, whatever its epoch; for those who write it. */
  readComments: {
    method: 'GET',
    path: '/api/documents/:name/comments',
    by: 'device',
    input: z.strictObject({ name, meeting: meetingIdSchema }),
    answer: z.object({ comments: z.array(comment) }),
  },
  /** The whole frozen text; `hash` is SHA-256 of the RFC 8785 form of `content`, so anybody can compute it again. */
  readVersion: {
    method: 'GET',
    path: '/api/meetings/:meeting/drafts/:draft/versions/:version',
    by: 'device',
    input: z.strictObject({ meeting: meetingIdSchema, draft: idOf('draft'), version: number }),
    answer: z.object({
      version: z.int(),
      epoch: z.int(),
      at: z.int(),
      characters: z.int(),
      hash: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
      content: canonicalSchema,
    }),
  },
} as const satisfies RouteTable;
