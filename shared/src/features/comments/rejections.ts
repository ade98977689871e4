import type { Decision } from '../../kernel/index.ts';
import type { CommentsEvent } from './events.ts';

export const commentsRejections = [
  'draft-unknown',
  'not-a-drafter',
  'comment-on-closed-text',
  'comment-unknown',
  'comment-of-another',
  'comment-withdrawn',
  'comment-resolved',
  'comments-full',
] as const;

export type Decided = Decision<CommentsEvent, (typeof commentsRejections)[number]>;
