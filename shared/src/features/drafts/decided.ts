import type { Decision } from '../../kernel/index.ts';
import type { DraftsCommand } from './commands.ts';
import type { DraftsEvent } from './events.ts';

export const draftsRejections = [
  'draft-unknown',
  'drafts-full',
  'draft-frozen',
  'draft-not-frozen',
  'draft-has-versions',
  'draft-not-removed',
  'draft-text-over',
  'cut-in-progress',
  'cut-not-awaited',
  'item-unknown',
  'seat-unknown',
  'minutes-exist',
  'vote-open',
] as const;

type DraftsRejection = (typeof draftsRejections)[number];

export type Decided = Decision<DraftsEvent, DraftsRejection>;
export type Of<T extends DraftsCommand['type']> = Extract<DraftsCommand, { type: T }>;
