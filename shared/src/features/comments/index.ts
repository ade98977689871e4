import { defineFeature } from '../../kernel/index.ts';
import { commentsCommands } from './commands.ts';
import { counterComments } from './counter.ts';
import { decideComments } from './decide.ts';
import { commentsEvents } from './events.ts';
import { evolveComments } from './evolve.ts';
import { ownersOfComments, projectComments, redactComments, redactOwnComments } from './redact.ts';
import { commentsRejections } from './rejections.ts';
import { initialComments } from './state.ts';

export const comments = defineFeature({
  commands: commentsCommands,
  events: commentsEvents,
  rejections: commentsRejections,
  initial: initialComments,
  decide: decideComments,
  evolve: evolveComments,
  redact: redactComments,
  project: projectComments,
  ownersOf: ownersOfComments,
  redactOwn: redactOwnComments,
  counter: counterComments,
});

export { type Anchor, anchorSchema } from './anchor.ts';
export { longestComment, longestQuote } from './commands.ts';
export type { CommentsEvent } from './events.ts';
export type { Comment, CommentId, CommentsFacts, Reply } from './state.ts';
