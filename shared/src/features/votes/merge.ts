import type { Recorded } from '../../kernel/index.ts';
import type { VotesEvent } from './events.ts';

/** Of two counts of the same vote only the later one matters: 500 ballots are one turnout. */
export function mergeVotes(
  older: Recorded<VotesEvent>,
  newer: Recorded<VotesEvent>,
): Recorded<VotesEvent> | null {
  const same =
    older.type === 'votes/turnout-moved' &&
    newer.type === 'votes/turnout-moved' &&
    older.data.vote === newer.data.vote;
  return same ? newer : null;
}
