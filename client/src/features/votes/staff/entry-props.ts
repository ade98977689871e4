import type { HeldVote } from '@haoshangliang/shared/features/votes';
import type { Action } from '../../../sync/use-meeting.tsx';
import type { Box } from './entry-electors.ts';

/** What every way of entering ballots gets. */
export interface EntryProps {
  readonly vote: HeldVote;
  readonly box: Box;
  readonly action: Action;
}
