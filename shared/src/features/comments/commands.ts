import * as z from 'zod/mini';
import { type CommandSpec, type CommandsOf, idOf, integer, text } from '../../kernel/index.ts';
import { anchorSchema } from './anchor.ts';

const comment = idOf('comment');

/** Characters of a comment or a reply. */
export const longestComment = 1000;

/** Characters of a passage that are kept with a comment; of a longer one the beginning. */
export const longestQuote = 200;

/** Those who write the text; `decide` knows them. Minutes are written when the meeting is over. */
const drafters = {
  by: ['participate', 'moderate', 'record'],
  when: ['planned', 'open', 'adjourned', 'closed', 'in-review'],
  offline: 'refuse',
} as const;

export const commentsCommands = {
  'comments/comment': {
    input: z.strictObject({
      draft: idOf('draft'),
      epoch: integer(1, 10_000),
      anchor: anchorSchema,
      quote: text(longestQuote),
      text: text(longestComment),
    }),
    ...drafters,
  },
  'comments/reply': {
    input: z.strictObject({ comment, text: text(longestComment) }),
    ...drafters,
  },
  /** `reply`: one to the comment; null: the comment itself. */
  'comments/withdraw': {
    input: z.strictObject({ comment, reply: z.nullable(idOf('comment-reply')) }),
    ...drafters,
  },
  'comments/resolve': { input: z.strictObject({ comment }), ...drafters },
  'comments/reopen': { input: z.strictObject({ comment }), ...drafters },
} as const satisfies Record<string, CommandSpec>;

export type CommentsCommand = CommandsOf<typeof commentsCommands>;

export type Of<T extends CommentsCommand['type']> = Extract<CommentsCommand, { type: T }>;
