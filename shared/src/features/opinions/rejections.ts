import type { Decision } from '../../kernel/index.ts';
import type { OpinionsEvent } from './events.ts';

export const opinionsRejections = [
  'no-seat',
  'item-unknown',
  'too-late',
  'collecting-paused',
  'opinions-full',
  'too-many-opinions',
  'already-raised',
  'opinion-unknown',
  'opinion-not-shown',
  'opinion-hidden',
  'opinion-withdrawn',
  'opinion-not-withdrawn',
  'opinion-built-on',
  'opinion-adopted',
  'opinion-verbatim',
  'opinion-confirmed',
  'not-your-opinion',
  'not-recorded',
  'own-opinion',
  'already-hidden',
  'already-merged',
  'merge-with-itself',
  'merge-other-item',
  'merge-into-merged',
  'has-merged',
  'not-merged',
  'reply-not-yours',
  'replies-full',
  'reason-needed',
  'judged-meanwhile',
] as const;

export type OpinionsRejection = (typeof opinionsRejections)[number];

export type Decided = Decision<OpinionsEvent, OpinionsRejection>;
